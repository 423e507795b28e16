import { invalidParameter } from './errors'
import { jsonBody, refuseOthers } from './json-body'
import { sendError } from './send-errors'

/**
 * The body of `POST /{PHONE_NUMBER_ID}/messages` (meta-contract 5.2, 7.1): templates, texts, and the question for the
 * number inside a chat. Other types are of no use here and are turned away.
 */

export type Parameter = { name: string | null; text: string }

export type Content =
  | { type: 'template'; name: string; language: string; header: Parameter[]; body: Parameter[] }
  | { type: 'text'; text: string; asks: false }
  | { type: 'interactive'; text: string; asks: true }

export type MessageWish = {
  to: string | null
  recipient: string | null
  callbackData: string | null
  content: Content
}

export async function readMessageWish(request: Request): Promise<MessageWish> {
  const {
    messaging_product: product,
    recipient_type: kind = 'individual',
    to = null,
    recipient = null,
    type = 'text',
    biz_opaque_callback_data: callbackData = null,
    ...rest
  } = await jsonBody(request)
  if (product !== 'whatsapp') throw invalidParameter('The parameter messaging_product is required.')
  if (kind !== 'individual') throw invalidParameter('Param recipient_type must be individual here')
  if (to === null && recipient === null) throw invalidParameter('The parameter to is required.')
  return {
    to: textOrNull('to', to),
    recipient: textOrNull('recipient', recipient),
    callbackData: mark(callbackData),
    content: readContent(type, rest),
  }
}

const longestMark = 512

function mark(value: unknown): string | null {
  const text = textOrNull('biz_opaque_callback_data', value)
  if (text !== null && text.length > longestMark)
    throw invalidParameter('Param biz_opaque_callback_data is too long')
  return text
}

function textOrNull(name: string, value: unknown): string | null {
  if (value === null || typeof value === 'string') return value
  throw invalidParameter(`Param ${name} must be a string`)
}

function record(name: string, value: unknown): Record<string, unknown> {
  if (value === undefined) throw sendError(131008)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalidParameter(`Param ${name} must be an object`)
  return Object.fromEntries(Object.entries(value))
}

function readContent(type: unknown, rest: Record<string, unknown>): Content {
  switch (type) {
    case 'template':
      return readTemplate(rest)
    case 'text':
      return readText(rest)
    case 'interactive':
      return readQuestion(rest)
    default:
      throw invalidParameter(`Unexpected message type: ${String(type)}`)
  }
}

function readTemplate({ template, ...others }: Record<string, unknown>): Content {
  refuseOthers(others)
  const { name, language, components = [], ...rest } = record('template', template)
  refuseOthers(rest)
  const { code, policy: _policy, ...more } = record('language', language)
  refuseOthers(more)
  if (typeof name !== 'string' || typeof code !== 'string') throw sendError(131008)
  if (!Array.isArray(components)) throw invalidParameter('Param components must be an array')
  const parts = components.map(readComponent)
  const of = (part: string) => parts.find((one) => one.part === part)?.parameters ?? []
  return { type: 'template', name, language: code, header: of('header'), body: of('body') }
}

/** Our button takes no component (meta-contract 5.1); those of other buttons do not fit any template here. */
function readComponent(value: unknown): { part: string; parameters: Parameter[] } {
  const { type, parameters = [], ...rest } = record('components', value)
  const part = String(type).toLowerCase()
  if ((part !== 'header' && part !== 'body') || Object.keys(rest).length > 0)
    throw sendError(132018)
  if (!Array.isArray(parameters)) throw invalidParameter('Param parameters must be an array')
  return { part, parameters: parameters.map(readParameter) }
}

function readParameter(value: unknown): Parameter {
  const { type, text, parameter_name: name = null, ...rest } = record('parameters', value)
  refuseOthers(rest)
  if (type !== 'text' || typeof text !== 'string' || text === '') throw sendError(132012)
  return { text, name: textOrNull('parameter_name', name) }
}

const longestText = 4096
const longestQuestion = 1024

function readText({ text, ...others }: Record<string, unknown>): Content {
  refuseOthers(others)
  const { body, preview_url: _preview, ...rest } = record('text', text)
  refuseOthers(rest)
  return { type: 'text', text: bodyText(body, longestText), asks: false }
}

function readQuestion({ interactive, ...others }: Record<string, unknown>): Content {
  refuseOthers(others)
  const { type, body, action, ...rest } = record('interactive', interactive)
  refuseOthers(rest)
  const { text } = record('body', body)
  const { name } = record('action', action)
  if (type !== 'request_contact_info' || name !== 'request_contact_info') throw sendError(131009)
  return { type: 'interactive', text: bodyText(text, longestQuestion), asks: true }
}

function bodyText(text: unknown, longest: number): string {
  if (typeof text !== 'string' || text.trim() === '') throw sendError(131008)
  if ([...text].length > longest)
    throw invalidParameter(`Param body must have ${longest} characters at most`)
  return text
}
