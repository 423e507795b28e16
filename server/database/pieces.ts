/** A statement takes 65,535 parameters: a row of ours has a few dozen at most. */
const mostAtOnce = 1000

/** As many in each piece as one statement takes. */
export function inPieces<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / mostAtOnce) }, (_none, place) =>
    all.slice(place * mostAtOnce, (place + 1) * mostAtOnce),
  )
}
