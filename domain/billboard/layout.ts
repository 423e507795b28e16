import { boardMm, safeBoxMm } from './formats'
import type { Board, Layout, Typeface } from './layout/board'
import { placeBlock } from './layout/place-block'
import { placeQr } from './layout/qr-place'
import { largestBlock, type Widths } from './layout/text-block'
import { signedHandle } from './signs'

const smallestSize = 0.2

/**
 * Where everything stands on a board, in millimetres, all inside the safe area: the largest letters that fit, times the
 * wished size. The handle is a left-to-right object of its own; on two lines below the phrase with twice its letters,
 * on one line after it as the language is read (billboard.md 3.3). `null` when the handle has no width.
 */
export function layOut(board: Board, typeface: Typeface): Layout | null {
  const safe = safeBoxMm(board.format)
  const widths = widthsOf(board, typeface)
  if (!(widths.handle > 0)) return null
  const { qr, rest, refusals } = placeQr(board, safe)
  const ask = {
    widths,
    lines: board.lines,
    evenOut: evenOut(board.phrase, typeface),
    markAspect: aspectOf(board),
  }
  const largest = largestBlock(ask, rest)
  // Also what is no number is the smallest.
  const size = board.size >= smallestSize ? Math.min(1, board.size) : smallestSize
  const block = { ...largest, capMm: largest.capMm * size }
  const placed = placeBlock(board, typeface, { block, widths, room: rest })
  return { board: boardMm(board.format), safe, ...placed, qr, refusals }
}

function widthsOf(board: Board, { measure, capPerEm }: Typeface): Widths {
  const handle = measure(signedHandle(board.sign, board.shown), 'handle') / capPerEm
  const phrase = board.phrase === '' ? 0 : measure(board.phrase, 'phrase') / capPerEm
  return { handle, phrase: Math.max(0, phrase) }
}

/** Hebrew letters are lower than capitals: in one line they are enlarged to look even (billboard.md 2.2). */
function evenOut(phrase: string, { capPerEm, hebrewPerEm }: Typeface): number {
  return /\p{Script=Hebrew}/u.test(phrase) ? (capPerEm / hebrewPerEm) * 0.92 : 1
}

function aspectOf({ mark }: Board): number | null {
  return mark !== null && mark.aspect > 0 && Number.isFinite(mark.aspect) ? mark.aspect : null
}
