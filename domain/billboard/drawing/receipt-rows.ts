import type { Receipt } from './receipt-content'
import type { ReceiptSheet } from './receipt-sheet'

const roomiestRowMm = 6.5
const labelShare = 0.36

/** The sections, as roomy as they can be: with many formats the rows get lower, since a receipt has one page. */
export function drawReceiptRows(
  sheet: ReceiptSheet,
  { sections }: Receipt,
  { fromMm, toMm }: { fromMm: number; toMm: number },
): void {
  const count = sections.reduce((sum, { rows }) => sum + rows.length + 1.6, 0)
  const rowMm = Math.min(roomiestRowMm, (toMm - fromMm) / count)
  const capHeightMm = rowMm * 0.33
  let y = fromMm
  for (const { heading, rows } of sections) {
    y += rowMm * 1.6
    const baselineMm = y - rowMm * 0.35
    sheet.startText(heading, { baselineMm, capHeightMm: capHeightMm * 1.2, weight: 'bold' })
    for (const { label, value, valueDirection } of rows) {
      sheet.line(y)
      y += rowMm
      const style = { baselineMm: y - rowMm * 0.33, capHeightMm }
      const widthMm = 174
      sheet.startText(label, style, widthMm * labelShare)
      sheet.endText(value, { ...style, direction: valueDirection }, widthMm * (0.97 - labelShare))
    }
  }
}
