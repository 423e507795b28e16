import type { ScoreFacts } from '../board-score'
import { handleFitness } from '../handle-fitness'
import type { PreflightFacts } from '../preflight'
import type { RoadNumbers, RoadVerdict } from '../road-test'

/** What the score is made of, out of what was looked at before printing and on the road. */
export function scoreFacts(facts: PreflightFacts, { numbers }: RoadVerdict): ScoreFacts {
  const name = `${facts.sign}${facts.drawnHandle}`
  return {
    secondsHave: secondsHave(numbers),
    secondsNeeded: numbers.secondsNeeded,
    contrast: facts.contrast,
    words: facts.words,
    handleWarnings: warningsOf(facts.drawnHandle),
    layoutSafe: facts.insideSafeArea,
    printable: facts.nameLive && facts.drawnOrder === name,
  }
}

/** On foot time is not limited: letters of a part of the needed height count as that part of the time. */
function secondsHave(numbers: RoadNumbers): number {
  const { secondsInView, secondsNeeded, neededMm, capHeightMm } = numbers
  if (secondsInView !== null) return secondsInView
  return neededMm === null ? 0 : secondsNeeded * (capHeightMm / neededMm.green)
}

function warningsOf(handle: string): number {
  const findings = handleFitness(handle)?.findings ?? []
  return findings.filter(({ severity }) => severity === 'warn' || severity === 'bad').length
}
