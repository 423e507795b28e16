/** Everything here is in millimetres, metres and seconds; these turn what people say into them and back. */

export const mmPerInch = 25.4
export const mmPerFoot = 304.8

export function mmFromFeet(feet: number, inches = 0): number {
  return feet * mmPerFoot + inches * mmPerInch
}

/** Whole feet and the inches left over, to the nearest eighth of an inch: `12 ft 0 in`, never `11 ft 12 in`. */
export function feetAndInches(mm: number): { feet: number; inches: number } {
  const eighths = Math.round((mm / mmPerInch) * 8)
  return { feet: Math.floor(eighths / 96), inches: (eighths % 96) / 8 }
}

/** F5. */
export function metresPerSecond(kmPerHour: number): number {
  return kmPerHour / 3.6
}

/** A mile is 1.609344 km. */
export function kmPerHourFromMiles(milesPerHour: number): number {
  return milesPerHour * 1.609344
}

/** PDF's unit is 1/72 in. */
export function pointsFromMm(mm: number): number {
  return (mm / mmPerInch) * 72
}
