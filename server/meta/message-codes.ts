import type { MessageCodeProblem, MessageCodeTask } from '../../domain/message-code'
import { metaErrorDisposition } from './errors'
import { translated, type Answered } from './graph-answer'
import type { GraphClient } from './graph-client'
import type { MetaError } from './meta-error'
import { messageCodePayload, pagePayload, successPayload } from './payloads'

/** Codes that open a chat with a number: `/{PHONE_NUMBER_ID}/message_qrdls` (Meta's page on QR codes). */

export type MetaMessageCode = { code: string; text: string | null; deepLinkUrl: string }

function pathOf(phoneNumberId: string): string {
  return `/${encodeURIComponent(phoneNumberId)}/message_qrdls`
}

function codeFrom(body: unknown): MetaMessageCode | null {
  const read = messageCodePayload.safeParse(body)
  if (!read.success) return null
  const { code, prefilled_message: text, deep_link_url: url } = read.data
  return { code, text, deepLinkUrl: url ?? `https://wa.me/message/${encodeURIComponent(code)}` }
}

/** Makes a code, or gives a `code` that is there another text. Making is not idempotent: after a lost answer, look. */
export async function putMessageCode(
  client: GraphClient,
  phoneNumberId: string,
  { text, code }: { text: string; code: string | null },
): Promise<Answered<MetaMessageCode>> {
  const more = code === null ? { generate_qr_image: 'SVG' } : { code }
  const body = { prefilled_message: text, ...more }
  return translated(await client.call('POST', pathOf(phoneNumberId), { body }), codeFrom)
}

export async function deleteMessageCode(
  client: GraphClient,
  phoneNumberId: string,
  code: string,
): Promise<Answered<{ success: boolean }>> {
  const path = `${pathOf(phoneNumberId)}/${encodeURIComponent(code)}`
  return translated(await client.call('DELETE', path), (body) => {
    const read = successPayload.safeParse(body)
    return read.success ? read.data : null
  })
}

/** Meta's own limits: 25 on a page, 2,000 for each number. */
const pageSize = 25
const mostPages = 100

/** Where the list goes on: also after a full page without `next`, as Meta's other lists do. */
function pageFrom(body: unknown): { codes: MetaMessageCode[]; after: string | null } | null {
  const read = pagePayload.safeParse(body)
  if (!read.success) return null
  const { data, paging } = read.data
  const codes = data.map(codeFrom).filter((code) => code !== null)
  if (codes.length < data.length) return null
  const goesOn = Boolean(paging?.next) || data.length >= pageSize
  return { codes, after: goesOn ? (paging?.cursors?.after ?? null) : null }
}

/** All codes of a number, as of the first question. A list that is not whole is a lost answer: it proves nothing. */
export async function readMessageCodes(
  client: GraphClient,
  phoneNumberId: string,
): Promise<Answered<{ codes: MetaMessageCode[] }>> {
  const codes: MetaMessageCode[] = []
  let after: string | null = null
  let askedAt: Date | null = null
  for (let pages = 1; ; pages += 1) {
    const query = { limit: pageSize, after }
    const answer = await client.call('GET', pathOf(phoneNumberId), { query })
    const page = translated(answer, pages > mostPages ? () => null : pageFrom)
    if (page.kind !== 'ok') return page
    codes.push(...page.codes)
    askedAt ??= page.askedAt
    if (page.after === null) return { ...page, codes, askedAt }
    after = page.after
  }
}

/** Those of them that have this text. */
export async function findMessageCodes(
  client: GraphClient,
  phoneNumberId: string,
  text: string,
): Promise<Answered<{ codes: MetaMessageCode[] }>> {
  const read = await readMessageCodes(client, phoneNumberId)
  if (read.kind !== 'ok') return read
  return { ...read, codes: read.codes.filter((code) => code.text === text) }
}

type CodeDisposition =
  | { kind: 'gone' }
  | { kind: 'failed'; problem: MessageCodeProblem }
  | { kind: 'try_later'; throttled: boolean }

/** What an error means for what was asked. A code that is not there to be deleted is deleted. */
export function codeDisposition(error: MetaError, task: MessageCodeTask): CodeDisposition {
  const isWrongId = error.code === 100 && error.subcode === 33
  if (isWrongId && task === 'delete') return { kind: 'gone' }
  if (isWrongId && task === 'edit') return { kind: 'failed', problem: 'code_not_found' }
  if (error.code === 100 && !isWrongId) return { kind: 'failed', problem: 'refused' }
  const disposition = metaErrorDisposition(error, 'message_codes')
  if (disposition.kind === 'try_later') return disposition
  const isBlocked = disposition.kind === 'blocked'
  return { kind: 'failed', problem: isBlocked ? disposition.reason : 'unknown_answer' }
}
