/** What stands in a sentence: `ltr` keeps its direction everywhere, `own` has that of its first letter. */
export type Value = { text: string; direction: 'ltr' | 'own' }
export type Values = Record<string, Value>

const open = { ltr: '\u2066', own: '\u2068' } as const
const close = '\u2069'

/** Line breaks that would begin another header, and marks that would turn the text around them. */
const unwanted = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu

/** What people wrote, on one line and unable to change the direction of what stands around it. */
export function plain(text: string): string {
  return text.replace(unwanted, ' ').trim()
}

/** A sentence with its values, for a subject or a plain text. */
export function fillText(sentence: string, values: Values): string {
  return fill(sentence, values, ({ text, direction }) => `${open[direction]}${plain(text)}${close}`)
}

/** The same for HTML: everything is escaped, the sentence too. */
export function fillHtml(sentence: string, values: Values): string {
  return fill(escapeHtml(sentence), values, ({ text, direction }) => {
    const dir = direction === 'ltr' ? 'ltr' : 'auto'
    return `<bdi dir="${dir}">${escapeHtml(plain(text))}</bdi>`
  })
}

function fill(sentence: string, values: Values, show: (value: Value) => string): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name]
    return value === undefined ? whole : show(value)
  })
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)
}
