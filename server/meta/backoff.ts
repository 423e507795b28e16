import { metaErrorDisposition } from './errors'
import type { Usage } from './usage'

const second = 1000
const minute = 60 * second
const longestWait = 15 * minute
/** Above this share of the hourly calls we slow down by ourselves (meta-contract 7.5). */
const calmPercent = 75
const longestPause = minute
/** Meta's time to regain access is believed up to a day; more would be a broken header. */
const longestRegain = 24 * 60 * minute

/** Limits counted by the hour: asking again after seconds only uses up more of them (meta-contract 7.5). */
const hourlyCodes = new Set([4, 17, 32, 613, 80007, 80008])
const samePairCode = 131056

export type BackoffQuestion = {
  usage: Usage | null
  /** Meta's code; `lost` when no answer came; `null` after a success. */
  errorCode: number | 'lost' | null
  isTransient?: boolean
  /** How many tries have failed so far, this one included: 1 after the first. */
  attempt: number
  /** From 0 up to but not including 1. */
  random: () => number
}

/** Between half and the whole of the wait, so that many lines do not come back in the same second. */
function withJitter(milliseconds: number, random: () => number): number {
  const wait = Math.min(milliseconds, longestWait)
  return Math.round(wait / 2 + (wait / 2) * random())
}

/** Meta asks for at least 4^n seconds here, so the jitter only adds (meta-contract 7.3). */
function samePairWait(tries: number, random: () => number): number {
  return Math.min(Math.round(4 ** tries * second * (1 + random() / 4)), longestWait)
}

function mayTryAgain(code: number, isTransient: boolean): boolean {
  const { kind } = metaErrorDisposition({ code, subcode: null, isTransient }, 'read_username')
  return kind === 'try_later'
}

/** A rising pause before the next call once most of the hour's calls are used, a minute at most. */
function pauseFor(usage: Usage | null): number | null {
  if (usage === null || usage.percent <= calmPercent) return null
  return Math.min(Math.round((usage.percent - calmPercent) * 2 * second), longestPause)
}

/**
 * Milliseconds to wait before Meta is called again. `null` after a success: go on at once; `null` after an error:
 * asking again by ourselves would not help. Meta's own time to regain access wins over everything;
 * `Retry-After` is not documented (meta-contract 7.5). Same-pair limits wait 4^n seconds (7.3), hourly limits start
 * at a minute, the rest waits 2^n seconds; all but Meta's own time end at 15 minutes.
 */
export function nextTryAfter(question: BackoffQuestion): number | null {
  const { usage, errorCode, attempt, random, isTransient = false } = question
  if (errorCode !== null && errorCode !== 'lost' && !mayTryAgain(errorCode, isTransient))
    return null
  if (usage !== null && usage.regainMinutes > 0)
    return Math.min(usage.regainMinutes * minute, longestRegain)
  if (errorCode === null) return pauseFor(usage)
  const tries = Math.max(1, attempt)
  if (errorCode === samePairCode) return samePairWait(tries, random)
  if (errorCode !== 'lost' && hourlyCodes.has(errorCode))
    return withJitter(2 ** tries * minute, random)
  return Math.max(withJitter(2 ** tries * second, random), pauseFor(usage) ?? 0)
}
