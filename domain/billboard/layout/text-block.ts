import { clearSpace } from '../brand-marks'
import type { Size } from '../format'
import { widthFill } from '../legibility/fitting'

/** Reach of the letters for each unit of capital height: a lamed upwards (1.1 measured), g, p and niqqud downwards. */
export const above = 1.15
export const below = 0.35
const reach = above + below

/** Between phrase and handle: on one line about a space, above each other a quarter. */
export const wordGap = 0.45
export const lineGap = 0.25

/** On two lines the handle has twice the letters (billboard.md 3.3, rule 6). */
const phraseShare = 0.5

/** The most of a handle's capital height that a mark is high. */
const markHeight = 1.2

/** Widths for each unit of capital height, at one size of letters. */
export type Widths = { handle: number; phrase: number }

/** Everything in capital heights of the handle, which is `capMm`. */
export type TextBlock = {
  capMm: number
  /** Capital height of the phrase. */
  phrase: number
  mark: Size | null
  markAt: 'above' | 'beside'
  lines: 1 | 2
  text: Size
  whole: Size
}

export type Ask = {
  widths: Widths
  lines: 1 | 2
  /** How much a Hebrew phrase is enlarged to look as high as the handle beside it; 1 for a Latin one. */
  evenOut: number
  markAspect: number | null
}

/** The block with the largest handle that fits: with the mark above the text or beside it, whichever is larger. */
export function largestBlock(ask: Ask, room: Size): TextBlock {
  const beside = blockOf(ask, room, 'beside')
  if (ask.markAspect === null) return beside
  const stacked = blockOf(ask, room, 'above')
  return stacked.capMm > beside.capMm ? stacked : beside
}

function blockOf(ask: Ask, room: Size, markAt: TextBlock['markAt']): TextBlock {
  const most = ask.lines === 2 ? phraseShare : ask.evenOut
  const first = blockWith(ask, room, markAt, most)
  if (ask.lines === 1 || ask.widths.phrase === 0) return first
  // A phrase that would be wider than its room gets smaller letters; the handle keeps its own.
  const taken = first.whole.width - first.text.width
  const free = (room.width * widthFill) / first.aloneMm - taken
  return blockWith(ask, room, markAt, Math.min(most, free / ask.widths.phrase))
}

function blockWith(ask: Ask, room: Size, markAt: TextBlock['markAt'], phrase: number) {
  const { lines, widths } = ask
  const mark = markOf(ask)
  const text = textOf(ask, phrase)
  const whole = wholeOf(text, mark, markAt)
  // What the handle alone, without its phrase, would reach.
  const alone = wholeOf(lines === 2 ? { ...text, width: widths.handle } : text, mark, markAt)
  const capOf = (size: Size) =>
    Math.min((room.width * widthFill) / size.width, room.height / size.height)
  const block = { phrase, mark, markAt, lines, text, whole, capMm: capOf(whole) }
  return { ...block, aloneMm: capOf(alone) }
}

function textOf({ lines, widths }: Ask, phrase: number): Size {
  if (widths.phrase === 0) return { width: widths.handle, height: reach }
  const phraseWidth = widths.phrase * phrase
  if (lines === 1)
    return {
      width: widths.handle + wordGap + phraseWidth,
      height: reach * Math.max(1, phrase),
    }
  return {
    width: Math.max(widths.handle, phraseWidth),
    height: reach * (1 + phrase) + lineGap,
  }
}

/**
 * Smaller in area than the handle and never wider, whatever its shape: the mark never is the most prominent
 * (billboard.md 4), and a file of a strip does not press the letters together.
 */
function markOf({ markAspect, widths }: Ask): Size | null {
  if (markAspect === null) return null
  const height = Math.min(
    markHeight,
    Math.sqrt((0.7 * widths.handle) / markAspect),
    widths.handle / markAspect,
  )
  return { width: height * markAspect, height }
}

function wholeOf(text: Size, mark: Size | null, markAt: TextBlock['markAt']): Size {
  if (mark === null) return text
  const free = mark.height * clearSpace
  return markAt === 'above'
    ? { width: Math.max(text.width, mark.width), height: text.height + mark.height + free }
    : { width: text.width + mark.width + free, height: Math.max(text.height, mark.height) }
}
