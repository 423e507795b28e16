import { invalidParameter, nonexistentField } from './errors'

/** `undefined` leaves the key out of the answer. */
type FieldTable<Node> = Record<string, (node: Node) => unknown>

export type FieldSet<Node> = {
  nodeType: string
  table: FieldTable<Node>
  byDefault: readonly string[]
}

/** The fields a caller asked for, `id` first; a name that the node does not have is code 100. */
export function wantedFields<Node>(query: URLSearchParams, set: FieldSet<Node>): string[] {
  const asked = query.get('fields')
  if (asked === null) return ['id', ...set.byDefault]
  const names = asked.split(',').map((name) => name.trim())
  for (const name of names) {
    if (name === '') throw invalidParameter('Syntax error: empty field name in fields')
    if (!Object.hasOwn(set.table, name)) throw nonexistentField(name, set.nodeType)
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
