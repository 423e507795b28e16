import { invalidParameter } from './errors'
import { refuseOthers } from './json-body'
import { templateError, type TemplateSubcode } from './template-errors'
import type { TemplateComponent } from './template-state'

/**
 * What Meta takes as the components of a template (meta-contract 5.1, 6.1): one text each, and as buttons nothing but
 * REQUEST_CONTACT_INFO. Buttons of other kinds, pictures and carousels are of no use here and are turned away.
 */

const mostCharacters = { HEADER: 60, BODY: 1024, FOOTER: 60 } as const
const subcodeOf = { HEADER: 2388047, BODY: 2388072, FOOTER: 2388073 } as const
type TextPart = keyof typeof mostCharacters

export function readComponents(value: unknown): TemplateComponent[] {
  if (!Array.isArray(value) || value.length === 0)
    throw invalidParameter('The parameter components is required')
  const components = value.map(readComponent)
  if (new Set(components.map(({ type }) => type)).size < components.length)
    throw invalidParameter('A template has each component once')
  if (!components.some(({ type }) => type === 'BODY')) throw templateError(2388072)
  return components
}

function readComponent(value: unknown): TemplateComponent {
  const { type, ...rest } = recordOf(value, 'components')
  switch (upper(type)) {
    case 'HEADER':
      return readHeader(rest)
    case 'BODY':
      return readText('BODY', rest)
    case 'FOOTER':
      return readText('FOOTER', rest)
    case 'BUTTONS':
      return readButtons(rest)
    default:
      throw invalidParameter(`Unexpected component: ${String(type)}`)
  }
}

function readHeader({ format, ...rest }: Record<string, unknown>): TemplateComponent {
  if (upper(format) !== 'TEXT') throw invalidParameter('Param format must be TEXT here')
  return { ...readText('HEADER', rest), format: 'TEXT' }
}

function readText(part: TextPart, value: Record<string, unknown>): TemplateComponent {
  const { text, example: _example, ...rest } = value
  refuseOthers(rest)
  if (typeof text !== 'string' || text.trim() === '') throw templateError(subcodeOf[part])
  const problem = problemOf(part, text)
  if (problem !== null) throw templateError(problem)
  return { type: part, text }
}

/** Assumption: a variable needs three words of text. Meta does not tell the ratio. */
const wordsForVariable = 3

function problemOf(part: TextPart, text: string): TemplateSubcode | null {
  const variables = text.match(/\{\{\w+\}\}/g) ?? []
  if ([...text].length > mostCharacters[part]) return 2388040
  if (/\t| {5}|\n{3}/.test(text)) return subcodeOf[part]
  if (part === 'HEADER' && (variables.length > 1 || text.includes('\n'))) return 2388047
  if (part === 'FOOTER' && variables.length > 0) return 2388073
  if (part !== 'BODY' || variables.length === 0) return null
  if (/^\s*\{\{\w+\}\}|\{\{\w+\}\}\s*$/.test(text)) return 2388299
  const words = text.replace(/\{\{\w+\}\}/g, ' ').match(/\p{L}+/gu) ?? []
  return words.length < variables.length * wordsForVariable ? 2388293 : null
}

/** The button is the only one, its text left out or exactly Meta's. */
function readButtons({ buttons, ...rest }: Record<string, unknown>): TemplateComponent {
  refuseOthers(rest)
  if (!Array.isArray(buttons) || buttons.length !== 1)
    throw invalidParameter('REQUEST_CONTACT_INFO must be the only button of its template')
  const { type, text, ...others } = recordOf(buttons[0], 'buttons')
  refuseOthers(others)
  if (upper(type) !== 'REQUEST_CONTACT_INFO')
    throw invalidParameter(`Unexpected button: ${String(type)}`)
  if (text !== undefined && text !== shareText) throw templateError(2388153)
  return { type: 'BUTTONS', buttons: [{ type: 'REQUEST_CONTACT_INFO', text: shareText }] }
}

/** Assumption: Meta fills it in and tells it when the template is read (meta-contract 5.1). */
const shareText = 'Share Contact Info'

function recordOf(value: unknown, name: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalidParameter(`Param ${name} must hold objects`)
  return Object.fromEntries(Object.entries(value))
}

/** The case of these words does not matter (meta-contract 6.1). */
export function upper(value: unknown): string | null {
  return typeof value === 'string' ? value.toUpperCase() : null
}
