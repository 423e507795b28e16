import { claimsError, readMetaError, type MetaError } from './meta-error'
import { parseMetaJson } from './json'
import type { Usage } from './usage'

/**
 * Why we do not know what Meta did. `aborted`: the caller gave up; `unreadable`: JSON came, but not in a shape of
 * Meta's. After a lost write: read before asking again, no idempotency is documented (meta-contract 1.2).
 */
export type LostReason = 'network' | 'timeout' | 'aborted' | 'not_json' | 'too_large' | 'unreadable'

/** `askedAt` is the moment before the call left: what the answer says was true at that time or later. */
type Circumstances = { usage: Usage | null; httpStatus: number | null; askedAt: Date }

export type GraphOk = Circumstances & { kind: 'ok'; body: unknown; traceId: string | null }
export type GraphError = Circumstances & { kind: 'error'; error: MetaError }
/** `sent: false` only when the call surely never left; then it may be repeated without a look. */
export type GraphLost = Circumstances & { kind: 'lost'; reason: LostReason; sent: boolean }

export type GraphAnswer = GraphOk | GraphError | GraphLost

/** A translated answer: what a call found out, or how it went wrong. */
export type Answered<T> =
  | ({ kind: 'ok'; usage: Usage | null; traceId: string | null; askedAt: Date } & T)
  | GraphError
  | GraphLost

/**
 * What a body says. The error's own code decides, never the HTTP status: Meta does not document the statuses
 * (meta-contract 1.4). A failed status without Meta's envelope is a gateway speaking, so the answer is lost.
 */
export function answerFrom(
  text: string,
  circumstances: Circumstances & { traceId: string | null; succeeded: boolean },
  redact: (text: string) => string,
): GraphAnswer {
  const { traceId, succeeded, ...rest } = circumstances
  const parsed = parseMetaJson(text)
  if (parsed.kind === 'malformed') return { kind: 'lost', reason: 'not_json', sent: true, ...rest }
  const error = readMetaError(parsed.value, redact)
  if (error !== null)
    return { kind: 'error', error: { ...error, traceId: error.traceId ?? traceId }, ...rest }
  if (claimsError(parsed.value) || !succeeded)
    return { kind: 'lost', reason: 'unreadable', sent: true, ...rest }
  return { kind: 'ok', body: parsed.value, traceId, ...rest }
}

/** Translates the body of a good answer; a body that `read` does not understand counts as lost. */
export function translated<T>(answer: GraphAnswer, read: (body: unknown) => T | null): Answered<T> {
  if (answer.kind !== 'ok') return answer
  const { body, traceId, ...circumstances } = answer
  const found = read(body)
  if (found === null) return { ...circumstances, kind: 'lost', reason: 'unreadable', sent: true }
  return { kind: 'ok', usage: answer.usage, traceId, askedAt: answer.askedAt, ...found }
}
