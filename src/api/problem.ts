import type { ErrorCode, FieldError, LastDeed, MetaDetail } from '../../domain/errors'

/** `offline`: no answer came. `unreadable`: an answer came that is not ours (a proxy, a half page). */
export type ProblemCode = ErrorCode | 'offline' | 'unreadable'

type ProblemMore = {
  status?: number
  detail?: string
  fields?: FieldError[]
  allowed?: string[]
  changed?: LastDeed
  meta?: MetaDetail
  traceId?: string
  retryAfter?: number
}

/** Every failed call ends as one of these; its code has a sentence in each language (`error.<code>.title`). */
export class ApiProblem extends Error {
  readonly code: ProblemCode
  /** 0 when no answer came. */
  readonly status: number
  readonly detail: string
  readonly fields: FieldError[]
  readonly allowed: string[]
  readonly changed: LastDeed | undefined
  readonly meta: MetaDetail | undefined
  readonly traceId: string | undefined
  /** Seconds to wait, when the server said so. */
  readonly retryAfter: number | undefined

  constructor(code: ProblemCode, more: ProblemMore = {}) {
    super(more.detail ?? code)
    this.name = 'ApiProblem'
    this.code = code
    this.status = more.status ?? 0
    this.detail = more.detail ?? ''
    this.fields = more.fields ?? []
    this.allowed = more.allowed ?? []
    this.changed = more.changed
    this.meta = more.meta
    this.traceId = more.traceId
    this.retryAfter = more.retryAfter
  }
}

/** True for a problem with this code: the way a screen tells a known refusal from the rest. */
export function isProblem(error: unknown, ...codes: ProblemCode[]): error is ApiProblem {
  return error instanceof ApiProblem && (codes.length === 0 || codes.includes(error.code))
}
