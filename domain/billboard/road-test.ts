import {
  effectiveIndex,
  indexFactors,
  type IndexFactors,
  type Sight,
} from './legibility/index-factors'
import { legibleDistanceM, letterHeightMm } from './legibility/reading-distance'
import {
  distanceForSecondsM,
  glanceSeconds,
  secondsInView,
  secondsNeeded,
  secondsUntilPassed,
} from './legibility/reading-time'
import { metresPerSecond } from './units'

/** Who looks: past it at a speed and metres aside, or on foot from across the street. */
export type Viewer =
  | { kind: 'driver'; kmPerHour: number; offsetM: number }
  | { kind: 'walker'; distanceM: number }

export type Level = 'green' | 'amber' | 'red'

export type RoadFacts = {
  /** Of the handle: what has to be read to write. */
  capHeightMm: number
  words: number
  sight: Sight
  viewer: Viewer
}

/** One code, one sentence; its values are in the verdict's numbers. */
export type RoadFinding =
  | 'read_in_time'
  | 'read_late'
  | 'not_read_in_time'
  | 'read_on_foot'
  | 'read_on_foot_when_nearer'
  | 'too_small_on_foot'
  | 'contrast_too_low'
  | 'not_lit_at_night'
  | 'seen_too_flat'

export type RoadNumbers = {
  capHeightMm: number
  words: number
  index: number
  distanceM: number
  secondsNeeded: number
  /** Until it is passed, and while it is within the driver's cone; on foot neither is limited. */
  secondsAtMost: number | null
  secondsInView: number | null
  /** Letters that would do; `null` where no size would. */
  neededMm: { amber: number; green: number } | null
}

export type RoadVerdict = {
  level: Level
  finding: RoadFinding
  numbers: RoadNumbers
  /** What lowered the index, for those who want to know; 1 is nothing. */
  factors: IndexFactors
  /** Which of the numbers rest on our assumptions: the driver's cone, half the way on foot, and factors. */
  assumptions: RoadAssumption[]
}

export type RoadAssumption = 'cone' | 'half_way' | keyof IndexFactors

/** Can the handle be read from the road (billboard.md F4 to F9)? */
export function roadTest(facts: RoadFacts): RoadVerdict {
  const factors = indexFactors(facts.sight)
  const index = effectiveIndex(factors)
  const { viewer } = facts
  const numbers =
    viewer.kind === 'driver'
      ? driverNumbers(facts, viewer, index)
      : walkerNumbers(facts, viewer.distanceM, index)
  const judge = index === 0 ? notAtAll(factors) : judgeOf(viewer, numbers)
  return { ...judge, numbers, factors, assumptions: assumptionsOf(viewer, facts.sight, factors) }
}

function assumptionsOf(viewer: Viewer, sight: Sight, factors: IndexFactors): RoadAssumption[] {
  const counted = factorNames.filter(
    // That capitals are harder to read is measured.
    (name) => factors[name] !== 1 && !(name === 'case' && sight.letterCase === 'capitals'),
  )
  return [viewer.kind === 'driver' ? 'cone' : 'half_way', ...counted]
}

const factorNames = ['case', 'contrast', 'stroke', 'angle', 'night'] as const

type Judged = Pick<RoadVerdict, 'level' | 'finding'>

function judgeOf(viewer: Viewer, numbers: RoadNumbers): Judged {
  const { capHeightMm, neededMm } = numbers
  const enough = (level: 'amber' | 'green') =>
    // Letters of exactly the size that was asked for are enough.
    neededMm !== null && capHeightMm >= neededMm[level] * (1 - 1e-9)
  const driver = viewer.kind === 'driver'
  if (enough('green')) return { level: 'green', finding: driver ? 'read_in_time' : 'read_on_foot' }
  if (enough('amber'))
    return { level: 'amber', finding: driver ? 'read_late' : 'read_on_foot_when_nearer' }
  return { level: 'red', finding: driver ? 'not_read_in_time' : 'too_small_on_foot' }
}

function notAtAll(factors: IndexFactors): Judged {
  if (factors.contrast === 0) return { level: 'red', finding: 'contrast_too_low' }
  return { level: 'red', finding: factors.night === 0 ? 'not_lit_at_night' : 'seen_too_flat' }
}

function driverNumbers(
  { capHeightMm, words }: RoadFacts,
  viewer: { kmPerHour: number; offsetM: number },
  index: number,
): RoadNumbers {
  const speed = metresPerSecond(viewer.kmPerHour)
  const distanceM = legibleDistanceM(capHeightMm, index)
  const needed = secondsNeeded(words)
  const heightFor = (level: Exclude<Level, 'red'>) =>
    letterHeightMm(distanceForSecondsM(needed, speed, viewer.offsetM, level), index)
  return {
    capHeightMm,
    words,
    index,
    distanceM,
    secondsNeeded: needed,
    secondsAtMost: secondsUntilPassed(distanceM, speed),
    secondsInView: secondsInView(distanceM, speed, viewer.offsetM),
    neededMm: index === 0 ? null : { amber: heightFor('amber'), green: heightFor('green') },
  }
}

/** On foot one comes nearer by oneself: from half the way is amber (our assumption). */
function walkerNumbers(
  { capHeightMm, words }: RoadFacts,
  distanceM: number,
  index: number,
): RoadNumbers {
  const green = letterHeightMm(distanceM, index)
  return {
    capHeightMm,
    words,
    index,
    distanceM: legibleDistanceM(capHeightMm, index),
    secondsNeeded: glanceSeconds,
    secondsAtMost: null,
    secondsInView: null,
    neededMm: index === 0 ? null : { amber: green / 2, green },
  }
}
