import type { Box, Group, Ink } from './commands'
import { decimal } from './decimal'
import { channelsOf, registration } from './inks'
import { pdfPathData } from './path-data'
import type { Matrix } from './path-geometry'
import { cutLine } from './pdf-cut-line'
import { markGapMm, markLengthMm, type PrintPage } from './print-page'

export type PdfColour = 'cmyk' | 'rgb'

/** Points of a PDF in a millimetre. */
export const pointsPerMm = 72 / 25.4

/** A box of the page, which is measured from its upper left corner, in points from the lower left one. */
export function boxInPoints(page: PrintPage, box: Box): [number, number, number, number] {
  const bottom = page.media.heightMm - box.yMm - box.heightMm
  const corners = [box.xMm, bottom, box.xMm + box.widthMm, bottom + box.heightMm]
  const [left = 0, low = 0, right = 0, high = 0] = corners.map((mm) => mm * pointsPerMm)
  return [left, low, right, high]
}

/** What a page draws: the artwork up to its bleed, the marks outside of it, the note below. */
export function pageContent(
  page: PrintPage,
  artwork: readonly Group[],
  slug: readonly Group[],
  options: { colour: PdfColour; marks: boolean; cutLine: boolean },
): string {
  const [left, low, right, high] = boxInPoints(page, page.bleed)
  const clip = [left, low, right - left, high - low].map((number) => decimal(number, 4)).join(' ')
  const slugTop = page.bleed.yMm * 2 + page.bleed.heightMm
  const digits = page.scale === 1 ? 3 : 2
  return [
    `q\n${clip} re W n`,
    `${matrixAt(page, page.trim.xMm, page.trim.yMm, 1 / page.scale)} cm`,
    groupsContent(artwork, options.colour, digits),
    'Q',
    ...(options.cutLine ? [cutLine(boxInPoints(page, page.trim))] : []),
    ...(options.marks ? [cropMarks(page, options.colour)] : []),
    ...(slug.length === 0
      ? []
      : [
          `q\n${matrixAt(page, page.bleed.xMm, slugTop, 1)} cm`,
          groupsContent(slug, options.colour, 3),
          'Q',
        ]),
  ].join('\n')
}

/** Millimetres with y down, from a place on the page, into points with y up. */
function matrixAt(page: PrintPage, xMm: number, yMm: number, scale: number): string {
  const unit = pointsPerMm * scale
  const y = (page.media.heightMm - yMm) * pointsPerMm
  const matrix: Matrix = [unit, 0, 0, -unit, xMm * pointsPerMm, y]
  return matrix.map((number) => decimal(number, 6)).join(' ')
}

function groupsContent(groups: readonly Group[], colour: PdfColour, digits: number): string {
  const lines: string[] = []
  let before = ''
  for (const { ink, path, rule } of groups.flatMap(({ shapes }) => shapes)) {
    // To fill without a path is a mistake in a PDF.
    if (path.length === 0) continue
    const now = inkOperator(ink, colour, 'fill')
    if (now !== before) lines.push(now)
    before = now
    lines.push(pdfPathData(path, digits), rule === 'evenodd' ? 'f*' : 'f')
  }
  return lines.join('\n')
}

const operators = { cmyk: { fill: 'k', line: 'K' }, rgb: { fill: 'rg', line: 'RG' } }

function inkOperator(ink: Ink, colour: PdfColour, use: 'fill' | 'line'): string {
  const parts = colour === 'cmyk' ? ink.cmyk : channelsOf(ink.rgb)
  return `${parts.map((part) => decimal(part, 4)).join(' ')} ${operators[colour][use]}`
}

/** Two hairlines at each corner of the trim, outside of the bleed, on every plate. */
function cropMarks(page: PrintPage, colour: PdfColour): string {
  const [left, low, right, high] = boxInPoints(page, page.trim)
  const [bleedLeft, bleedLow, bleedRight, bleedHigh] = boxInPoints(page, page.bleed)
  const [gap, length] = [markGapMm * pointsPerMm, markLengthMm * pointsPerMm]
  const line = (...ends: [number, number, number, number]): string => {
    const [x1, y1, x2, y2] = ends.map((number) => decimal(number, 3))
    return `${x1} ${y1} m ${x2} ${y2} l S`
  }
  const beside = [low, high].flatMap((y) => [
    line(bleedLeft - gap, y, bleedLeft - gap - length, y),
    line(bleedRight + gap, y, bleedRight + gap + length, y),
  ])
  const above = [left, right].flatMap((x) => [
    line(x, bleedLow - gap, x, bleedLow - gap - length),
    line(x, bleedHigh + gap, x, bleedHigh + gap + length),
  ])
  return ['q\n0.25 w', inkOperator(registration, colour, 'line'), ...beside, ...above, 'Q'].join(
    '\n',
  )
}
