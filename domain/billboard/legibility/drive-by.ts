import { coneExitM } from './reading-time'

/** F15: how fast the board turns away from the eye, in degrees a second: metres a second, metres aside, metres ahead. */
export function angularSpeedDegrees(speedMs: number, offsetM: number, distanceM: number): number {
  return ((speedMs * offsetM) / (distanceM ** 2 + offsetM ** 2)) * (180 / Math.PI)
}

/** One moment of driving by: seconds since it could be read, metres to go, and how big it looks compared with then. */
export type Moment = { second: number; distanceM: number; scale: number }

/**
 * The drive from where the letters can be read to where the board leaves the cone, `count` moments with both ends.
 * Empty when there is no such stretch: the board is seen too late or nothing moves.
 */
export function driveBy(
  legibleM: number,
  speedMs: number,
  offsetM: number,
  count: number,
): Moment[] {
  const exit = coneExitM(offsetM)
  if (!(legibleM > exit) || !(speedMs > 0)) return []
  // Straight beside the board with no offset, it would look endlessly big.
  const last = Math.max(exit, legibleM / 50)
  return Array.from({ length: Math.max(2, count) }, (_, index) => {
    const share = index / (Math.max(2, count) - 1)
    const distanceM = legibleM - share * (legibleM - last)
    return { second: (legibleM - distanceM) / speedMs, distanceM, scale: legibleM / distanceM }
  })
}
