/** When notifications go out by e-mail, and when they are tried again. */

const minute = 60_000
const hour = 60 * minute

/** What happens to one person within this time goes as one message. */
export const gatherMs = minute

/** The waits between the tries: a mail server that is away for a night is back in the morning. */
const waits = [minute, 5 * minute, 30 * minute, 2 * hour, 6 * hour, 12 * hour]

/** Milliseconds until the next try after `attempts` failed ones; `null` when that was the last. */
export function nextMailWait(attempts: number): number | null {
  return waits[attempts - 1] ?? null
}

/** How many things one message tells one by one; the others are counted. */
export const mostInOneMail = 50

export const daysMailsKept = 30
