import { messageCodeLimits } from '../../domain/message-code'
import type { NumberCall, Reply } from './call'
import { invalidParameter, metaError, unsupportedObject } from './errors'
import { allowParameters } from './fields'
import { jsonBody, refuseOthers } from './json-body'
import type { MessageCode } from './world'

/**
 * `message_qrdls`: codes that open a chat with a number, a text already typed (Meta's page on QR codes). Assumptions,
 * since that page has no errors: what is not valid and one code too many are code 100, an unknown code is Graph's usual
 * wrong id, the list is oldest first, and only a registered number has codes.
 */

const pageSize = 25

function shown({ code, prefilledMessage }: MessageCode) {
  return {
    code,
    prefilled_message: prefilledMessage,
    deep_link_url: `https://wa.me/message/${code}`,
  }
}

function codesOf({ simulation, number }: NumberCall): MessageCode[] {
  const { messageCodes } = simulation.world
  return messageCodes.filter(({ phoneNumberId }) => phoneNumberId === number.phoneNumberId)
}

function findCode(call: NumberCall, code: string): MessageCode {
  const found = codesOf(call).find((one) => one.code === code)
  if (!found) throw unsupportedObject(call.request.method, code)
  return found
}

type Wish = { text: string; code: string | null; image: string | null }

async function readWish(request: Request): Promise<Wish> {
  const {
    prefilled_message: text,
    generate_qr_image: image = null,
    code = null,
    ...rest
  } = await jsonBody(request)
  refuseOthers(rest)
  if (typeof text !== 'string' || text.trim() === '')
    throw invalidParameter('The parameter prefilled_message is required')
  if (text.length > messageCodeLimits.message)
    throw invalidParameter('Param prefilled_message must be at most 140 characters long')
  if (image !== null && image !== 'SVG' && image !== 'PNG')
    throw invalidParameter('Param generate_qr_image must be one of {SVG, PNG}')
  if (code !== null && typeof code !== 'string')
    throw invalidParameter('Param code must be a string')
  return { text, code, image }
}

/** A text for a code that is given, else a new code. */
export async function putMessageCode(call: NumberCall): Promise<Reply> {
  const { simulation, number } = call
  const { text, code, image } = await readWish(call.request)
  const stop = { phoneNumberId: number.phoneNumberId, username: '' }
  await simulation.holds.pass({ ...stop, when: 'before' })
  if (!number.registered) throw metaError(133010)
  const kept = code === null ? addCode(call, text) : findCode(call, code)
  kept.prefilledMessage = text
  await simulation.save()
  await simulation.holds.pass({ ...stop, when: 'after' })
  const picture = `https://scontent.example/qr/${kept.code}.${String(image).toLowerCase()}`
  return { body: { ...shown(kept), ...(image !== null && { qr_image_url: picture }) } }
}

function addCode(call: NumberCall, prefilledMessage: string): MessageCode {
  const { simulation, number } = call
  if (codesOf(call).length >= messageCodeLimits.eachLine)
    throw invalidParameter('The phone number has reached its limit of QR codes')
  const code = simulation.newId().replaceAll('-', '').slice(-14).toUpperCase()
  const added = { phoneNumberId: number.phoneNumberId, code, prefilledMessage }
  simulation.world.messageCodes.push(added)
  return added
}

export async function listMessageCodes(call: NumberCall): Promise<Reply> {
  const query = call.url.searchParams
  allowParameters(query, ['limit', 'after'])
  const limit = Number(query.get('limit') ?? pageSize)
  if (!Number.isInteger(limit) || limit < 1 || limit > pageSize)
    throw invalidParameter(`Param limit must be an integer between 1 and ${pageSize}`)
  const all = codesOf(call)
  const after = query.get('after')
  const start = after === null ? 0 : all.findIndex(({ code }) => btoa(code) === after) + 1
  if (after !== null && start === 0) throw invalidParameter('Invalid cursors values')
  const items = all.slice(start, start + limit)
  const [first, last] = [items[0], items.at(-1)]
  if (!first || !last) return { body: { data: [] } }
  const cursors = { before: btoa(first.code), after: btoa(last.code) }
  const next = new URL(call.url)
  next.searchParams.set('after', cursors.after)
  const more = start + limit < all.length && { next: next.href }
  return { body: { data: items.map(shown), paging: { cursors, ...more } } }
}

export async function deleteMessageCode(call: NumberCall): Promise<Reply> {
  const { simulation, number, url } = call
  allowParameters(url.searchParams, [])
  const found = findCode(call, call.key ?? '')
  const stop = { phoneNumberId: number.phoneNumberId, username: '' }
  await simulation.holds.pass({ ...stop, when: 'before' })
  const { world } = simulation
  world.messageCodes = world.messageCodes.filter((one) => one !== found)
  await simulation.save()
  await simulation.holds.pass({ ...stop, when: 'after' })
  return { body: { success: true } }
}
