/** One field of an audit entry: what it was and what it became, as text; `null` where there was nothing. */
export type FieldChange = { field: string; before: string | null; after: string | null }

/** Before and after of an entry, field by field, in the order they come; fields that stayed the same are left out. */
export function changesOf(before: unknown, after: unknown): FieldChange[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)]
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])]
  return fields
    .map((field) => ({ field, before: textOf(was[field]), after: textOf(is[field]) }))
    .filter((change) => change.before !== change.after)
}

function fieldsOf(value: unknown): Record<string, unknown> {
  if (value === null || value === undefined) return {}
  const isRecord = typeof value === 'object' && !Array.isArray(value)
  // A bare value has no field name of its own.
  return isRecord ? Object.fromEntries(Object.entries(value)) : { value }
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}
