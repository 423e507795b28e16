/** What this device remembers of a person's first steps. Storage may be closed to us: then the list shows again. */
function read(key: string): boolean {
  try {
    return localStorage.getItem(key) !== null
  } catch {
    return false
  }
}

function write(key: string, set: boolean): void {
  try {
    if (set) localStorage.setItem(key, 'yes')
    else localStorage.removeItem(key)
  } catch {
    // See above.
  }
}

const awayKey = (personId: string) => `handleboard.firstSteps.away.${personId}`
const lookedKey = (personId: string) => `handleboard.firstSteps.looked.${personId}`

export function isPutAway(personId: string): boolean {
  return read(awayKey(personId))
}

export function setPutAway(personId: string, away: boolean): void {
  write(awayKey(personId), away)
}

export function hasLookedAtLine(personId: string): boolean {
  return read(lookedKey(personId))
}

/** The line page notes it: that somebody looked is nothing the server knows. */
export function rememberLook(personId: string): void {
  write(lookedKey(personId), true)
}
