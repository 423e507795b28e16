import { DomainError, errorTable, type ErrorCode, type Problem } from '../domain/errors'
import { databaseFailure } from './database/database'
import type { Log } from './dependencies'

/** What a database failure means for whoever asked; nothing was kept, since every change is one transaction. */
const codeByFailure = {
  unique: 'already_exists',
  full: 'storage_full',
  unavailable: 'unavailable',
  retry: 'unavailable',
  unstorable: 'invalid_input',
} as const

/** Turns whatever was thrown into the answer: problem+json from the one table. */
export function problemResponse(
  error: unknown,
  context: { log: Log; traceId: string; path: string },
): Response {
  const known = asDomainError(error)
  const code: ErrorCode = known?.code ?? 'internal'
  if (!known || errorTable[code].status >= 500)
    context.log.error(
      { traceId: context.traceId, path: context.path, code, cause: describe(error) },
      'request failed',
    )
  const { status, title } = errorTable[code]
  const problem: Problem = {
    type: `/api/v1/docs#error-${code}`,
    title,
    status,
    code,
    detail:
      known && known.message !== title
        ? `${known.message} ${errorTable[code].nextStep}`
        : errorTable[code].nextStep,
    ...(known?.fields && { fields: known.fields }),
    ...(known?.allowed && { allowed: known.allowed }),
    ...(known?.changed && { changed: known.changed }),
    traceId: context.traceId,
  }
  const headers = new Headers({
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
  })
  if (code === 'method_not_allowed') headers.set('allow', known?.allowed?.join(', ') ?? '')
  const retryAfter = known?.retryAfterSeconds ?? (status === 503 ? 5 : undefined)
  if (retryAfter !== undefined)
    headers.set('retry-after', String(Math.max(1, Math.ceil(retryAfter))))
  return new Response(JSON.stringify(problem), { status, headers })
}

function asDomainError(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error
  const failure = databaseFailure(error)
  return failure === null ? null : new DomainError(codeByFailure[failure])
}

/** For the log: the kind of failure and where, never a database error's text, which holds parameters. */
function describe(error: unknown): unknown {
  if (!(error instanceof Error)) return 'not an error object'
  const own = error.name === 'DrizzleQueryError' ? 'query failed' : error.message
  return {
    name: error.name,
    message: own,
    cause: error.cause instanceof Error ? error.cause.message : undefined,
    stack: error.stack
      ?.split('\n')
      .filter((line) => line.trim().startsWith('at '))
      .slice(0, 6)
      .join('\n'),
  }
}
