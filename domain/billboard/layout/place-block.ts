import type { Box, Size } from '../format'
import { signedHandle } from '../signs'
import type { Board, PlacedText, TextRole, Typeface } from './board'
import { above, below, lineGap, type TextBlock, type Widths } from './text-block'

type Placed = { phrase: PlacedText | null; handle: PlacedText; mark: Box | null }

/** Puts a block into the middle of its room: mark, phrase and handle as three objects of their own. */
export function placeBlock(
  board: Board,
  typeface: Typeface,
  { block, widths, room }: { block: TextBlock; widths: Widths; room: Box },
): Placed {
  const cap = block.capMm
  const whole = centred(room, scaled(block.whole, cap))
  const { mark, text } = besideMark(board, block, whole)
  const handleSize = { width: widths.handle * cap, height: (above + below) * cap }
  const phraseCap = block.phrase * cap
  const phraseSize = { width: widths.phrase * phraseCap, height: (above + below) * phraseCap }
  const textOf = (role: TextRole, box: Box, capMm: number): PlacedText => ({
    role,
    text: role === 'handle' ? signedHandle(board.sign, board.shown) : board.phrase,
    // The handle always is Latin, and its own object (billboard.md 3.3, rule 3).
    direction: role === 'handle' ? 'ltr' : board.direction,
    box,
    baselineMm: box.y + above * capMm,
    emMm: capMm / typeface.capPerEm,
    capHeightMm: capMm,
  })
  if (widths.phrase === 0)
    return { phrase: null, handle: textOf('handle', centred(text, handleSize), cap), mark }
  const place = block.lines === 1 ? onOneLine : onTwoLines
  const boxes = place(text, { handle: handleSize, phrase: phraseSize }, board.direction, cap)
  return {
    phrase: textOf('phrase', boxes.phrase, phraseCap),
    handle: textOf('handle', boxes.handle, cap),
    mark,
  }
}

type Sizes = { handle: Size; phrase: Size }
type Boxes = { handle: Box; phrase: Box }

/** The phrase first, as it is read: left in English, right in Hebrew; both on one base line. */
function onOneLine(text: Box, { handle, phrase }: Sizes, direction: 'ltr' | 'rtl'): Boxes {
  const share = above / (above + below)
  const baseline = text.y + text.height * share
  const y = (size: Size) => baseline - size.height * share
  const atEnd = (size: Size) => text.x + text.width - size.width
  const rtl = direction === 'rtl'
  return {
    phrase: { ...phrase, x: rtl ? atEnd(phrase) : text.x, y: y(phrase) },
    handle: { ...handle, x: rtl ? text.x : atEnd(handle), y: y(handle) },
  }
}

function onTwoLines(text: Box, { handle, phrase }: Sizes, _: 'ltr' | 'rtl', cap: number): Boxes {
  const middle = (size: Size) => text.x + (text.width - size.width) / 2
  return {
    phrase: { ...phrase, x: middle(phrase), y: text.y },
    handle: { ...handle, x: middle(handle), y: text.y + phrase.height + lineGap * cap },
  }
}

/** The mark above the text, or before it as the line is read; `text` is what remains, as large as the text. */
function besideMark(
  { direction }: Board,
  block: TextBlock,
  whole: Box,
): { mark: Box | null; text: Box } {
  if (block.mark === null) return { mark: null, text: whole }
  const mark = scaled(block.mark, block.capMm)
  const text = scaled(block.text, block.capMm)
  const centreX = (size: Size) => whole.x + (whole.width - size.width) / 2
  const centreY = (size: Size) => whole.y + (whole.height - size.height) / 2
  const right = (size: Size) => whole.x + whole.width - size.width
  if (block.markAt === 'above')
    return {
      mark: { ...mark, x: centreX(mark), y: whole.y },
      text: { ...text, x: centreX(text), y: whole.y + whole.height - text.height },
    }
  const ltr = direction === 'ltr'
  return {
    mark: { ...mark, x: ltr ? whole.x : right(mark), y: centreY(mark) },
    text: { ...text, x: ltr ? right(text) : whole.x, y: centreY(text) },
  }
}

function scaled({ width, height }: Size, factor: number): Size {
  return { width: width * factor, height: height * factor }
}

function centred(room: Box, size: Size): Box {
  return {
    ...size,
    x: room.x + (room.width - size.width) / 2,
    y: room.y + (room.height - size.height) / 2,
  }
}
