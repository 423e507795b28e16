import { invalidParameter, nonexistentField } from './errors'

/** `undefined` leaves the key out of the answer. */
type FieldTable<Node> = Record<string, (node: Node) => unknown>

export type FieldSet<Node> = {
  nodeType: string
  table: FieldTable<Node>
  byDefault: readonly string[]
  /** The Graph version that a field came with, where that is not long ago. */
  since?: Readonly<Record<string, number>>
}

/** `/v25.0/…`: 25. */
function versionOf({ pathname }: URL): number {
  return Number(/^\/v(\d+)\./.exec(pathname)?.[1])
}

/** The fields a caller asked for, `id` first; a name that the node does not have in this version is code 100. */
export function wantedFields<Node>(url: URL, set: FieldSet<Node>): string[] {
  const asked = url.searchParams.get('fields')
  const has = (name: string) =>
    Object.hasOwn(set.table, name) && versionOf(url) >= (set.since?.[name] ?? 0)
  if (asked === null) return ['id', ...set.byDefault]
  const names = asked.split(',').map((name) => name.trim())
  for (const name of names) {
    if (name === '') throw invalidParameter('Syntax error: empty field name in fields')
    if (!has(name)) throw nonexistentField(name, set.nodeType)
  }
  return ['id', ...names]
}

export function pickFields<Node>(node: Node, names: string[], set: FieldSet<Node>) {
  return Object.fromEntries(
    [...new Set(names)].flatMap((name) => {
      const value = set.table[name]?.(node)
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

/** Query parameters that are not simulated are refused, so that nobody relies on one that does nothing. */
export function allowParameters(query: URLSearchParams, allowed: readonly string[]): void {
  for (const name of query.keys())
    if (!allowed.includes(name)) throw invalidParameter(`Unexpected parameter: ${name}`)
}
