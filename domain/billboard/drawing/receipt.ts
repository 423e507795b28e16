import type { Drawing } from './commands'
import { inkOf, white } from './inks'
import { groundOf } from './path-geometry'
import type { Receipt } from './receipt-content'
import { drawReceiptRows } from './receipt-rows'
import { receiptSheet, type ReceiptSheet } from './receipt-sheet'
import type { Typeface } from './typeface'

export type ReceiptFaces = { regular: Typeface; bold: Typeface }

export type ReceiptDrawing = { ok: true; drawing: Drawing } | { ok: false; missing: string[] }

const lettersInARow = 12
const cellMm = 14.5
const cellHeightMm = 17
const quiet = inkOf('#5B6472')

/** One page of A4 that goes with the files: what was made, for which name, in which state, checked when. */
export function drawReceipt(receipt: Receipt, faces: ReceiptFaces): ReceiptDrawing {
  const sheet = receiptSheet(receipt.direction, faces)
  sheet.startText(receipt.heading, { baselineMm: 24, capHeightMm: 5, weight: 'bold' })
  sheet.handle(receipt.handle, { baselineMm: 40, capHeightMm: 8 })
  const spelledTo = drawSpelling(sheet, receipt, 52)
  drawReceiptRows(sheet, receipt, { fromMm: spelledTo + 4, toMm: 276 })
  sheet.startText(receipt.note, { baselineMm: 283, capHeightMm: 1.9, ink: quiet })
  if (sheet.missing.size > 0) return { ok: false, missing: [...sheet.missing] }
  const page: Drawing = { widthMm: 210, heightMm: 297, bleedMm: { x: 0, y: 0 }, groups: [] }
  return { ok: true, drawing: { ...page, groups: [groundOf(page, white), ...sheet.groups] } }
}

/** Each character large in a cell of its own, always from the left: a username is read so in every language. */
function drawSpelling(sheet: ReceiptSheet, receipt: Receipt, fromMm: number): number {
  sheet.startText(receipt.spellingHeading, { baselineMm: fromMm, capHeightMm: 2.6, weight: 'bold' })
  for (const [index, { character, name }] of receipt.spelling.entries()) {
    const column = index % lettersInARow
    const top = fromMm + 3 + Math.floor(index / lettersInARow) * cellHeightMm
    const middleMm = sheet.leftMm + (column + 0.5) * cellMm
    const widthMm = cellMm - 1.5
    const cell = { middleMm, widthMm }
    sheet.cellText(String(index + 1), {
      ...cell,
      baselineMm: top + 3,
      capHeightMm: 1.4,
      ink: quiet,
    })
    sheet.cellText(character, { ...cell, baselineMm: top + 10, capHeightMm: 4.5, weight: 'bold' })
    sheet.cellText(name, { ...cell, baselineMm: top + 14.5, capHeightMm: 1.5, ink: quiet })
  }
  return fromMm + 3 + Math.ceil(receipt.spelling.length / lettersInARow) * cellHeightMm
}
