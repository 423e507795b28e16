import type { FormValues } from './form-values'

/** What somebody typed and did not send: on this device, apart for each person, past reload and sign-out. */
export type Kept = {
  values: FormValues
  /** When it was typed. */
  at: string
  /** Of the request that was edited: a save on top of somebody else's change must be noticed. */
  version?: number
}

function keyOf(personId: string, form: string): string {
  return `handleboard.typed.${personId}.${form}`
}

export function readKept(personId: string, form: string): Kept | null {
  try {
    const text = localStorage.getItem(keyOf(personId, form))
    if (text === null) return null
    const kept: unknown = JSON.parse(text)
    return isKept(kept) ? kept : null
  } catch {
    return null
  }
}

/** False when there is nowhere to keep it (storage closed or full): then leaving would lose it. */
export function writeKept(personId: string, form: string, kept: Kept): boolean {
  try {
    localStorage.setItem(keyOf(personId, form), JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}

export function dropKept(personId: string, form: string): void {
  try {
    localStorage.removeItem(keyOf(personId, form))
  } catch {
    // Closed storage holds nothing.
  }
}

/** An older release of ours may have written it. */
function isKept(kept: unknown): kept is Kept {
  if (typeof kept !== 'object' || kept === null) return false
  if (!('values' in kept) || !('at' in kept) || typeof kept.at !== 'string') return false
  const { values } = kept
  if (typeof values !== 'object' || values === null) return false
  if (!('candidates' in values) || !('lineIds' in values)) return false
  return areTexts(values.candidates) && areTexts(values.lineIds)
}

function areTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}
