import { checkUsername } from '../username'
import { accidentalWords } from './accidental-words'
import { fadingSigns } from './fading-signs'
import { fitnessRules, type FitnessSeverity, type Observation } from './fitness-rules'
import { lengthOf } from './handle-length'
import { holdToo } from './hold-too'
import { lookAlikeGlyphs } from './look-alike-glyphs'
import { radioTest } from './radio-test'
import { hasInnerCapitals, piecesOf, withCapitals, type Piece } from './words-inside'

export type FitnessFinding = Observation & { severity: FitnessSeverity; points: number }

export type HandleFitness = {
  /** 0 to 100: 100 minus the points of the findings, and nothing else. */
  score: number
  /** The heaviest first; each code at most once. */
  findings: FitnessFinding[]
  /** Usernames worth holding as well, at most 12. */
  holdToo: string[]
}

/**
 * How fit a handle is for signs and for being said aloud (billboard.md 3.2). The typed text gives username and display
 * case; `null` when it breaks a rule of Meta. A fix is offered only where the handle scores higher with it. Never
 * throws; the work is bounded by the 35 characters that a username may have.
 */
export function handleFitness(typed: string): HandleFitness | null {
  const { displayCase, valid } = checkUsername(typed)
  if (!valid) return null
  const findings = findingsOf(displayCase)
  const score = scoreOf(findings)
  return {
    score,
    findings: findings.map((finding) => withWorthyFix(finding, displayCase, score)),
    holdToo: holdToo(displayCase),
  }
}

/** The score in one word: from 85 strong, from 70 good, from 50 fair, below it weak. */
export function fitnessWord(score: number): 'strong' | 'good' | 'fair' | 'weak' {
  if (score >= 85) return 'strong'
  if (score >= 70) return 'good'
  return score >= 50 ? 'fair' : 'weak'
}

function findingsOf(displayCase: string): FitnessFinding[] {
  const pieces = piecesOf(displayCase)
  const accidents = accidentalWords(displayCase, pieces)
  const observations = [
    lengthOf(displayCase),
    ...accidents,
    // An accident already says which capitals to use.
    ...(accidents.some(({ values }) => 'display' in values)
      ? []
      : wordsRunTogether(displayCase, pieces)),
    ...lookAlikeGlyphs(displayCase),
    ...fadingSigns(displayCase, pieces),
    ...radioTest(displayCase, pieces),
  ]
  return observations
    .map((observation) => {
      const { severity, points } = fitnessRules[observation.code]
      return { ...observation, severity, points }
    })
    .toSorted((one, other) => other.points - one.points)
}

function scoreOf(findings: FitnessFinding[]): number {
  const taken = findings.reduce((sum, { points }) => sum + points, 0)
  return Math.max(0, 100 - taken)
}

function withWorthyFix(
  finding: FitnessFinding,
  displayCase: string,
  score: number,
): FitnessFinding {
  const { fix, ...rest } = finding
  if (fix === undefined || fix === displayCase) return rest
  const check = checkUsername(fix)
  const isBetter = check.valid && scoreOf(findingsOf(check.displayCase)) > score
  return isBetter ? finding : rest
}

/** Joined words in small letters, when the words are surely seen (billboard.md 3.2, "CamelCase view"). */
function wordsRunTogether(displayCase: string, pieces: Piece[]): Observation[] {
  const meet = pieces.some(({ start, text }) =>
    pieces.some((next) => next.start === start + text.length),
  )
  const sure =
    pieces.some(({ known, text }) => known && text.length > 3) &&
    pieces.every(({ known, text }) => known || text.length > 2)
  if (!meet || !sure || hasInnerCapitals(displayCase)) return []
  const display = withCapitals(displayCase, pieces)
  return [{ code: 'words_run_together', values: { display }, fix: display }]
}
