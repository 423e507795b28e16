/** A tag of a small, well-formed file. Text between tags has no meaning here and is left out. */
export type XmlTag =
  | { kind: 'open'; name: string; attributes: ReadonlyMap<string, string>; closed: boolean }
  | { kind: 'close'; name: string }

/** A comment, the declaration at the start, a closing tag, or an opening one with quoted attributes. */
const token =
  /<!--(?:(?!--)[^])*-->|<\?xml\s[^?<>]*\?>|<\/([A-Za-z][\w:.-]*)\s*>|<([A-Za-z][\w:.-]*)((?:\s+[A-Za-z_:][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y

/** What XML has no place for: control characters and half ones, which no database takes either. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u

const attribute = /([A-Za-z_:][\w:.-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g

/**
 * The tags of a file in their order, or null for whatever is not plain: document types, entities, sections of other
 * kinds, an attribute given twice. A reader that knows less has less to be tricked with.
 */
export function readXmlTags(source: string): XmlTag[] | null {
  if (unwritable.test(source)) return null
  const tags: XmlTag[] = []
  let at = source.startsWith('\uFEFF') ? 1 : 0
  while (at < source.length) {
    const next = source.indexOf('<', at)
    const text = source.slice(at, next === -1 ? source.length : next)
    if (text.includes('&')) return null
    if (next === -1) break
    token.lastIndex = next
    const match = token.exec(source)
    if (match === null) return null
    const tag = tagOf(match)
    if (tag === null) return null
    tags.push(...tag)
    at = token.lastIndex
  }
  return tags
}

function tagOf([, closing, opening, attributes, slash]: RegExpExecArray): XmlTag[] | null {
  if (closing !== undefined) return [{ kind: 'close', name: closing }]
  if (opening === undefined) return []
  const read = readAttributes(attributes ?? '')
  if (read === null) return null
  return [{ kind: 'open', name: opening, attributes: read, closed: slash === '/' }]
}

function readAttributes(source: string): Map<string, string> | null {
  const attributes = new Map<string, string>()
  for (const [, name = '', double, single] of source.matchAll(attribute)) {
    const value = double ?? single ?? ''
    if (attributes.has(name) || value.includes('&')) return null
    attributes.set(name, value)
  }
  return attributes
}
