/** How long people need for the words, and how long they have (billboard.md 2.2). Metres and seconds. */

/** Who walks by gives it a glance of two seconds. */
export const glanceSeconds = 2

/** Half of the cone in which a driver looks: our assumption. */
const coneTangent = Math.tan((10 * Math.PI) / 180)

/** F6: seconds for so many words. */
export function secondsNeeded(words: number): number {
  return words / 3 + 2
}

/** F7: seconds until one has passed the board; more than this nobody has. */
export function secondsUntilPassed(distanceM: number, speedMs: number): number {
  return distanceM / speedMs
}

/** F7, strict: seconds while the board is within 10° of where the driver looks; less than nothing is nothing. */
export function secondsInView(distanceM: number, speedMs: number, offsetM: number): number {
  return Math.max(0, (distanceM - coneExitM(offsetM)) / speedMs)
}

/** How far before the board it leaves the driver's cone. */
export function coneExitM(offsetM: number): number {
  return offsetM / coneTangent
}

/** F9: metres from which it must be read to have so many seconds; amber leaves the cone out. */
export function distanceForSecondsM(
  seconds: number,
  speedMs: number,
  offsetM: number,
  level: 'green' | 'amber',
): number {
  return speedMs * seconds + (level === 'green' ? coneExitM(offsetM) : 0)
}
