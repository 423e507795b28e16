/** Search parameters are plain text in the address; these read what is meant and drop what is not understood. */
type Search = Record<string, unknown>

export function textIn(search: Search, name: string, maxLength = 100): string | undefined {
  const value = search[name]
  return typeof value === 'string' && value !== '' ? value.slice(0, maxLength) : undefined
}

export function oneIn<const Value extends string>(
  search: Search,
  name: string,
  allowed: readonly Value[],
): Value | undefined {
  return allowed.find((value) => value === search[name])
}

/** Several values with commas, in the order they are known. */
export function someIn<const Value extends string>(
  search: Search,
  name: string,
  allowed: readonly Value[],
): Value[] | undefined {
  const parts = textIn(search, name, 500)?.split(',') ?? []
  const known = allowed.filter((value) => parts.includes(value))
  return known.length > 0 ? known : undefined
}

/** Without the keys that are not set, so that they do not show in the address. */
export function withoutEmpty<Values extends Search>(values: Values): Partial<Values> {
  const set = Object.entries(values).filter(([, value]) => value !== undefined)
  // The same keys with the same values, fewer of them.
  return Object.fromEntries(set) as Partial<Values>
}
