import { neededContrast } from './green-guard'
import { spellingMismatch, type Sign } from './signs'

/** Everything that is looked at before a file is handed out (billboard.md 6), as facts. */
export type PreflightFacts = {
  /** Meta shows the name on WhatsApp now. */
  nameLive: boolean
  username: string
  /** What was drawn, read back letter by letter from what the outlines were made of. */
  drawnHandle: string
  sign: Sign
  /** Characters from left to right as they were drawn. */
  drawnOrder: string
  insideSafeArea: boolean
  groundReachesBleed: boolean
  /** The coarsest picture in it; `null` without one. */
  lowestPpi: number | null
  /** Of the smallest letters on a screen; `null` in print. */
  letterPx: number | null
  contrast: number
  /** `null` without a mark. */
  mark: { official: boolean; stretched: boolean } | null
  copyBlocked: boolean
  /** `null` without a code. */
  qr: { allowed: boolean; decodes: boolean; linkAnswers: boolean | null } | null
  /** Of the file, and whether the file says so. */
  scale: { factor: number; noted: boolean }
  words: number
  audience: 'driver' | 'walker' | 'phone'
}

export type PreflightCode =
  | 'name_live'
  | 'spelling'
  | 'direction'
  | 'safe_area'
  | 'bleed'
  | 'resolution'
  | 'letter_pixels'
  | 'contrast'
  | 'official_mark'
  | 'mark_shape'
  | 'copy'
  | 'qr_place'
  | 'qr_decodes'
  | 'qr_link'
  | 'scale_note'
  | 'words'

/**
 * `fail` holds the file back or marks it as a draft; `warn` is for people to decide; `unknown` could not be looked at;
 * `none` has nothing to look at here.
 */
export type PreflightResult = 'pass' | 'warn' | 'fail' | 'unknown' | 'none'

export type PreflightItem = { code: PreflightCode; result: PreflightResult }

export const wordLimits = { warn: 7, block: 10 } as const

const lowestPpi = 30

/** Letters on LED boards: never under 8 pixels, better 12 (billboard.md 1.2). */
const letterPixels = { fail: 8, warn: 12 } as const

/** Each item once, in the order in which it is shown. */
export function preflight(facts: PreflightFacts): PreflightItem[] {
  const { qr, mark, scale } = facts
  const drawn = `${facts.sign}${facts.drawnHandle}`
  const results: [PreflightCode, PreflightResult][] = [
    ['name_live', passes(facts.nameLive)],
    ['spelling', passes(spellingMismatch(facts.username, facts.drawnHandle) === null)],
    ['direction', passes(facts.drawnOrder === drawn)],
    ['safe_area', passes(facts.insideSafeArea)],
    ['bleed', passes(facts.groundReachesBleed)],
    ['resolution', facts.lowestPpi === null ? 'none' : passes(facts.lowestPpi >= lowestPpi)],
    ['letter_pixels', pixelResult(facts.letterPx)],
    ['contrast', contrastResult(facts.contrast)],
    ['official_mark', mark === null ? 'none' : passes(mark.official)],
    ['mark_shape', mark === null ? 'none' : passes(!mark.stretched)],
    ['copy', passes(!facts.copyBlocked)],
    ['qr_place', qr === null ? 'none' : passes(qr.allowed)],
    ['qr_decodes', qr === null ? 'none' : passes(qr.decodes)],
    ['qr_link', qr === null ? 'none' : linkResult(qr.linkAnswers)],
    ['scale_note', scale.factor === 1 ? 'none' : passes(scale.noted)],
    ['words', wordsResult(facts)],
  ]
  return results.map(([code, result]) => ({ code, result }))
}

/** Nothing fails, and nothing was left unknown. */
export function isPrintable(items: readonly PreflightItem[]): boolean {
  return items.every(({ result }) => result !== 'fail' && result !== 'unknown')
}

function passes(good: boolean): PreflightResult {
  return good ? 'pass' : 'fail'
}

function pixelResult(height: number | null): PreflightResult {
  if (height === null) return 'none'
  if (height < letterPixels.fail) return 'fail'
  return height < letterPixels.warn ? 'warn' : 'pass'
}

function contrastResult(value: number): PreflightResult {
  if (value >= neededContrast.handle) return 'pass'
  return value >= neededContrast.lowest ? 'warn' : 'fail'
}

function linkResult(answers: boolean | null): PreflightResult {
  return answers === null ? 'unknown' : passes(answers)
}

/** Too many words are a matter of the road; on foot people may read on. */
function wordsResult({ words, audience }: PreflightFacts): PreflightResult {
  if (words <= wordLimits.warn) return 'pass'
  return words > wordLimits.block && audience === 'driver' ? 'fail' : 'warn'
}
