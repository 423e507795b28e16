import { z } from 'zod'
import type { ErrorCode } from '../errors'
import type { Action } from '../roles'

/** Who may call: anyone, anyone signed in, or whoever may do the action (domain/roles.ts). */
export type Access = 'public' | 'signed-in' | Action

/**
 * The contract of one call: a plain object that the server routes by, the web app types its calls with and the
 * OpenAPI document is made from. `{name}` parts of the path are in `params`.
 */
export type Endpoint = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: `/${string}`
  summary: string
  access: Access
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodType
  /** The body is a file of this kind, given as its bytes, not JSON. */
  bodyMedia?: 'text/csv'
  /** Where a body may be larger than elsewhere. */
  mostBodyBytes?: number
  /** A POST that creates or sends takes an `Idempotency-Key`. */
  idempotent?: boolean
  /** A write that depends on what was read wants `If-Match`. */
  conditional?: boolean
  status: 200 | 201 | 202 | 204
  answer: z.ZodType
  /** Those of the answers whose work goes on in the background: they have the status 202. */
  accepted?: z.ZodType
  /** The answer is a file of this kind, not JSON. */
  media?: 'text/csv'
  errors: readonly ErrorCode[]
}

/** Keeps the literal types of a contract. */
export function endpoint<const E extends Endpoint>(contract: E): E {
  return contract
}

/** What every list as a CSV file has in common; path, access and filters are those of the list. */
export const csvFile = {
  method: 'GET',
  status: 200,
  answer: z.string(),
  media: 'text/csv',
} as const

/** Opaque id, ordered by time (UUID v7). A malformed one is treated like one that is not there. */
export const id = z.string().min(1).max(64)
export const idParams = z.strictObject({ id })
export const time = z.iso.datetime()

/** Query parameters of every list: keyset paging, `limit` 1–200. */
export const paging = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
}

/** The answer of every list. `total` counts what the filter matches, where it is cheap to know. */
export function page<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() })
}

export const nothing = z.undefined()
