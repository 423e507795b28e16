import { checkCopy } from '../brand-copy'
import { checkMark, type MarkCode } from '../brand-marks'
import { contrast, isColour } from '../contrast'
import { areaOf, type Box as BoxMm, type Drawing, type Group } from '../drawing/commands'
import { black } from '../drawing/inks'
import { boundsOf } from '../drawing/path-geometry'
import { printPage } from '../drawing/print-page'
import { readLine, spelledHandle } from '../drawing/text-group'
import type { Box, Format } from '../format'
import { pitchMm } from '../formats'
import { neededContrast } from '../green-guard'
import type { Layout } from '../layout/board'
import { wordsToRead } from '../legibility/word-count'
import type { PreflightFacts } from '../preflight'
import { markOf, type Design } from './compose'

/** An artwork as it was made. */
export type MadeArtwork = { design: Design; format: Format; drawing: Drawing; layout: Layout }

/** What the drawing does not tell: asked of Meta, and read back from pixels. */
export type AskedFacts = { nameLive: boolean; decodes: boolean; linkAnswers: boolean | null }

/** Everything that is looked at before a file is handed out, found in what was drawn and not in what was wanted. */
export function printFacts(made: MadeArtwork, asked: AskedFacts): PreflightFacts {
  const { design, format, drawing, layout } = made
  const { groups } = drawing
  const drawnCode = groups.some(({ role }) => role === 'qr')
  return {
    nameLive: asked.nameLive,
    username: design.username,
    drawnHandle: spelledHandle(drawing),
    sign: design.sign,
    drawnOrder: readLine(groups.filter(isName)).replaceAll(' ', ''),
    insideSafeArea: groups.filter(isInk).every((group) => isInside(group, layout)),
    groundReachesBleed: reachesBleed(drawing),
    // Outlines only: there is no picture in it.
    lowestPpi: null,
    letterPx: format.kind === 'screen' ? lowestLetterMm(layout) / pitchMm(format) : null,
    contrast: contrast(design.palette.ink, design.palette.ground),
    mark: design.mark === null ? null : { official: true, stretched: isStretched(made) },
    copyBlocked: checkCopy(design.phrase).some(({ severity }) => severity === 'block'),
    qr: drawnCode
      ? { allowed: format.qr, decodes: asked.decodes, linkAnswers: asked.linkAnswers }
      : null,
    // The writer notes every scale but 1:1 on the page and in the file's name.
    scale: { factor: format.kind === 'print' ? printPage(drawing, null).scale : 1, noted: true },
    words: wordsToRead(design.phrase, design.shown),
    audience: format.audience,
  }
}

export type MarkFinding = MarkCode | 'mark_too_faint'

/** What is to be said about the mark as it stands (billboard.md 4); its form is among the facts. */
export function markFindings(made: MadeArtwork): MarkFinding[] {
  return [...brandFindings(made), ...(isMarkFaint(made) ? (['mark_too_faint'] as const) : [])]
}

function brandFindings({ design, format, layout }: MadeArtwork): MarkCode[] {
  const mark = markOf(design)
  if (mark === null || layout.mark === null) return []
  const others = [layout.phrase?.box, layout.handle.box, layout.qr?.box]
  return checkMark({
    mark: layout.mark,
    // By the room that it got: whether it fills that is `mark_shape`.
    fileSize: layout.mark,
    official: true,
    handle: layout.handle.box,
    handleCapMm: layout.handle.capHeightMm,
    others: others.filter((box) => box !== undefined),
    pitchMm: format.kind === 'screen' ? pitchMm(format) : null,
    brand: 'whatsapp',
  })
}

/** An own file brings its own colours: the strongest of them has to be seen on the ground. */
function isMarkFaint({ design, drawing }: MadeArtwork): boolean {
  const shapes = drawing.groups.flatMap((group) => (group.role === 'mark' ? group.shapes : []))
  const contrasts = shapes.flatMap(({ ink: { rgb } }) =>
    isColour(rgb) ? [contrast(rgb, design.palette.ground)] : [],
  )
  return contrasts.length > 0 && Math.max(...contrasts) < neededContrast.lowest
}

function isName({ role }: Group): boolean {
  return role === 'sign' || role === 'handle'
}

/** What is to be read; the word of a draft runs over the edge on purpose. */
function isInk({ role }: Group): boolean {
  return role !== 'ground' && role !== 'draft'
}

/** Rounding is no fault, and curves of a mark overshoot its box by a hair's breadth, as its reader allows. */
const slack = { mm: 0.01, ofMark: 0.01 } as const

function isInside({ role, shapes }: Group, { safe, mark }: Layout): boolean {
  const ink = boundsOf(shapes)
  const free = role === 'mark' && mark !== null ? slack.ofMark * mark.width : slack.mm
  return ink === null || holds(safe, ink, free)
}

function holds({ x, y, width, height }: Box, inner: BoxMm, free: number): boolean {
  return (
    inner.xMm >= x - free &&
    inner.yMm >= y - free &&
    inner.xMm + inner.widthMm <= x + width + free &&
    inner.yMm + inner.heightMm <= y + height + free
  )
}

function reachesBleed(drawing: Drawing): boolean {
  const ground = boundsOf(
    drawing.groups.flatMap(({ role, shapes }) => (role === 'ground' ? shapes : [])),
  )
  if (ground === null) return false
  const { xMm: x, yMm: y, widthMm: width, heightMm: height } = ground
  return holds({ x, y, width, height }, areaOf(drawing, 'bleed'), slack.mm)
}

function lowestLetterMm({ phrase, handle }: Layout): number {
  return Math.min(handle.capHeightMm, phrase?.capHeightMm ?? Infinity)
}

/** Compared with the outlines of the file, not with what was wanted. */
function isStretched({ design, drawing }: MadeArtwork): boolean {
  const source = boundsOf(
    markOf(design)?.shapes.map((shape) => ({ ...shape, ink: shape.ink ?? black })) ?? [],
  )
  const drawn = boundsOf(
    drawing.groups.flatMap(({ role, shapes }) => (role === 'mark' ? shapes : [])),
  )
  if (source === null || drawn === null) return true
  const stretch = (drawn.widthMm / drawn.heightMm) * (source.heightMm / source.widthMm)
  // What has no height has no form either.
  return !(Math.abs(stretch - 1) <= 0.005)
}
