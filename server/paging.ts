import { DomainError } from '../domain/errors'

/** A cursor is where the last page ended: the sort value and the id of its last row. Opaque to whoever holds it. */
export type Cursor = { value: string; id: string }

export function encodeCursor(cursor: Cursor): string {
  const bytes = new TextEncoder().encode(JSON.stringify([cursor.value, cursor.id]))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/** Reads a cursor; one that we did not make is a broken field, not a server error. */
export function decodeCursor(text: string | undefined): Cursor | null {
  if (text === undefined) return null
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) =>
      c.charCodeAt(0),
    )
    const parsed: unknown = JSON.parse(new TextDecoder().decode(bytes))
    if (Array.isArray(parsed) && typeof parsed[0] === 'string' && typeof parsed[1] === 'string')
      return { value: parsed[0], id: parsed[1] }
  } catch {
    // Falls through to the refusal.
  }
  throw invalidCursor()
}

/** A cursor of another list, or of nobody's making. */
export function invalidCursor(): DomainError {
  return new DomainError('invalid_input', {
    fields: [
      { path: 'query.cursor', code: 'invalid', message: 'Use a nextCursor of this list, or none.' },
    ],
  })
}

/** Splits one row more than asked for into the page and where the next one starts. */
export function toPage<R, T>(
  rows: R[],
  limit: number,
  toItem: (row: R) => T,
  cursorOf: (row: R) => Cursor,
): { items: T[]; nextCursor: string | null } {
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return {
    items: rows.slice(0, limit).map(toItem),
    nextCursor: last === undefined ? null : encodeCursor(cursorOf(last)),
  }
}
