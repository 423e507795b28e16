import type { NumberCall } from './call'
import { findByPhone, findByUserId, type Customer, type Message } from './customer-state'
import type { MessageWish, Parameter } from './message-wish'
import { sendError } from './send-errors'
import type { Template } from './template-state'

/** Whom a message is for, and what it says: what Meta refuses at once. */

export type Recipient = {
  person: Customer | null
  /** As it was asked for. */
  input: string
  by: 'phone' | 'id'
  /** What `to` comes down to; of an id, the digits that are left. */
  digits: string
}

const userIdForm = /^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}$/

/**
 * `to` wins over `recipient`. Of anything in `to` only the digits count, so an id there is taken, and fails later
 * (meta-contract 4.5). Assumption: a wrong, retired or foreign id in `recipient` is 131009; Meta names no code.
 */
export function recipientOf(call: NumberCall, { to, recipient }: MessageWish): Recipient {
  const { world } = call.simulation
  const { portfolioId } = call.account
  if (to !== null) {
    const digits = to.replace(/\D/g, '')
    if (digits.length < 7 || digits.length > 130) throw sendError(131009)
    if (digits === call.number.displayPhoneNumber.replace(/\D/g, '')) throw sendError(131021)
    const person = findByPhone(world, portfolioId, digits) ?? null
    return { person, input: to, by: 'phone', digits }
  }
  const input = recipient ?? ''
  const person = userIdForm.test(input) ? findByUserId(world, portfolioId, input) : undefined
  if (person === undefined) throw sendError(131009)
  return { person, input, by: 'id', digits: person.phone }
}

const refusals: Partial<Record<Template['status'], number>> = { PAUSED: 132015, DISABLED: 132016 }

function templateOf({ simulation, account }: NumberCall, name: string, language: string): Template {
  const template = simulation.world.templates.find(
    (one) => one.wabaId === account.wabaId && one.name === name && one.language === language,
  )
  if (template === undefined) throw sendError(132001)
  if (template.status !== 'APPROVED') throw sendError(refusals[template.status] ?? 132001)
  return template
}

/** Puts the values in the place of the variables; each variable has exactly one, by number or by name. */
function filled(text: string, parameters: Parameter[], format: Template['parameterFormat']) {
  const variables = [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ''))]
  if (variables.length !== parameters.length) throw sendError(132000)
  const isNamed = format === 'NAMED'
  if (parameters.some(({ name }) => (name !== null) !== isNamed)) throw sendError(132012)
  const values = new Map(
    parameters.map(({ name, text: value }, index) => [name ?? String(index + 1), value]),
  )
  if (variables.some((name) => !values.has(name))) throw sendError(132012)
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values.get(name) ?? whole)
}

type Said = Pick<Message, 'type' | 'template' | 'body' | 'asks'> & { category: string | null }

/** The text as the person reads it. */
export function contentOf(call: NumberCall, { content }: MessageWish): Said {
  if (content.type !== 'template')
    return {
      type: content.type,
      template: null,
      body: content.text,
      asks: content.asks,
      category: null,
    }
  const { name, language, header, body: parameters } = content
  const template = templateOf(call, name, language)
  const textOf = (type: string) => template.components.find((one) => one.type === type)?.text ?? ''
  filled(textOf('HEADER'), header, template.parameterFormat)
  return {
    type: 'template',
    template: { name, language },
    body: filled(textOf('BODY'), parameters, template.parameterFormat),
    asks: template.components.some(({ buttons = [] }) =>
      buttons.some(({ type }) => type === 'REQUEST_CONTACT_INFO'),
    ),
    category: template.category.toLowerCase(),
  }
}
