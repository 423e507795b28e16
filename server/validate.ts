import type { z } from 'zod'
import { DomainError, type FieldError } from '../domain/errors'

/** Checks input against a contract's schema; each broken field with a code for programs and a sentence for people. */
export function validate<S extends z.ZodType>(
  schema: S,
  value: unknown,
  where: string,
): z.output<S> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const fields = result.error.issues.flatMap((issue) => fieldErrors(issue, where)).slice(0, 100)
  throw new DomainError('invalid_input', { fields })
}

function fieldErrors(issue: z.core.$ZodIssue, where: string): FieldError[] {
  const path = [...(where === 'body' ? [] : [where]), ...issue.path.map(String)].join('.')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: path === '' ? key : `${path}.${key}`,
      code: 'unknown_field',
      message: `There is no field “${key.slice(0, 60)}” here.`,
    }))
  return [{ path, code: codeOf(issue), message: issue.message }]
}

function codeOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom')
    return typeof issue.params?.['code'] === 'string' ? issue.params['code'] : 'invalid'
  return issue.code
}

/** The JSON of a request body. No body at all counts as an empty object: steps without a note need none. */
export async function readJson(request: Request): Promise<unknown> {
  const text = await request.text()
  if (text === '') return {}
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/(json|[\w.+-]+\+json)\b/i.test(type))
    throw new DomainError('unsupported_media_type', { detail: 'Send application/json.' })
  try {
    return JSON.parse(text)
  } catch {
    throw new DomainError('malformed_json')
  }
}

/** The bytes of a body that is a file of the kind. */
export async function readBytes(request: Request, media: string): Promise<Uint8Array> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0] ?? ''
  if (type.trim().toLowerCase() !== media)
    throw new DomainError('unsupported_media_type', { detail: `Send ${media}.` })
  return new Uint8Array(await request.arrayBuffer())
}
