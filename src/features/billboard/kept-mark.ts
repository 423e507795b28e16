/** The business's own mark as its file has it: kept in this tab only, and never sent. */
export type KeptMark = { name: string; source: string }

const key = 'handleboard.ownMark'

export function readKeptMark(): KeptMark | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    return isKeptMark(kept) ? kept : null
  } catch {
    return null
  }
}

/** A browser that keeps nothing still shows it until the page is loaded again. */
export function keepMark(mark: KeptMark | null): void {
  try {
    if (mark === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(mark))
  } catch {
    // Private windows and full stores refuse.
  }
}

function isKeptMark(kept: unknown): kept is KeptMark {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'name' in kept &&
    typeof kept.name === 'string' &&
    'source' in kept &&
    typeof kept.source === 'string'
  )
}
