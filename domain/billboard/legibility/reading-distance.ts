/**
 * From how far letters are read (billboard.md 2.2). An index is feet of distance for each inch of capital-letter
 * height; 30 is the average of sans-serif capitals.
 */

export const averageIndex = 30

/** One foot for one inch, in metres for millimetres: exactly 0.3048 / 25.4. */
const metresPerMm = 0.012

/** F1: metres from which capitals of this height are read. */
export function legibleDistanceM(capHeightMm: number, index: number): number {
  return metresPerMm * index * capHeightMm
}

/** F2: the height in millimetres that is read from so many metres. */
export function letterHeightMm(distanceM: number, index: number): number {
  return distanceM / (metresPerMm * index)
}

/** F3: the angle that a letter fills in the eye, in minutes of arc. Both lengths are in the same unit. */
export function visualAngleArcmin(height: number, distance: number): number {
  return 60 * (Math.atan(height / distance) * (180 / Math.PI))
}

/**
 * F17: metres until which a dot or an underscore is seen at all (2 minutes of arc). `signPerCap` is its thickness for
 * each unit of capital height: about 0.22 for a dot, 0.07 to 0.15 for an underscore.
 */
export function signDistanceM(capHeightMm: number, signPerCap: number): number {
  const angle = (2 / 60) * (Math.PI / 180)
  return (signPerCap * capHeightMm) / Math.tan(angle) / 1000
}

/** F16: pixels for each inch beyond which a sharp eye sees no more, at this distance. */
export function usefulPpi(distanceM: number): number {
  const pixelMm = distanceM * 1000 * Math.tan((1 / 60) * (Math.PI / 180))
  return 25.4 / pixelMm
}
