import { z } from 'zod'

/** Meta's error envelope (meta-contract 7.4). Texts are Meta's own, cut to a length that is safe to store. */
export type MetaError = {
  code: number
  subcode: number | null
  type: string | null
  message: string
  details: string | null
  userTitle: string | null
  userMessage: string | null
  isTransient: boolean
  traceId: string | null
}

const longestText = 2000

const code = z.union([
  z.int(),
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
])
const text = z
  .string()
  .nullish()
  .catch(null)
  .transform((value) => value ?? null)

/** `error_data` is an object with `details`; older Graph calls send a plain text. */
const errorData = z
  .union([z.object({ details: text }).transform(({ details }) => details), text])
  .catch(null)

const envelope = z.object({
  error: z.object({
    code,
    error_subcode: code.nullish().catch(null),
    type: text,
    message: text,
    error_data: errorData,
    error_user_title: text,
    error_user_msg: text,
    is_transient: z.boolean().nullish().catch(null),
    fbtrace_id: text,
  }),
})

/** True when the body claims to be an error, readable or not. */
export function claimsError(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'error' in body && Boolean(body.error)
}

/**
 * The error in a body, or `null` when there is none with a code. Every text passes through `redact`: Meta repeats
 * a malformed access token in its message (code 190), and nothing of ours may store it.
 */
export function readMetaError(
  body: unknown,
  redact: (text: string) => string = (whole) => whole,
): MetaError | null {
  const read = envelope.safeParse(body)
  if (!read.success) return null
  const { error } = read.data
  const clean = (value: string | null) =>
    value === null ? null : redact(value).slice(0, longestText)
  return {
    code: error.code,
    subcode: error.error_subcode ?? null,
    type: clean(error.type),
    message: clean(error.message) ?? '',
    details: clean(error.error_data),
    userTitle: clean(error.error_user_title),
    userMessage: clean(error.error_user_msg),
    isTransient: error.is_transient ?? false,
    traceId: clean(error.fbtrace_id),
  }
}
