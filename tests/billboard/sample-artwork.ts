import { brandMark, markGroup } from '../../domain/billboard/drawing/brand-marks.ts'
import type { Drawing, Group } from '../../domain/billboard/drawing/commands.ts'
import { black, inkOf } from '../../domain/billboard/drawing/inks.ts'
import { groundOf } from '../../domain/billboard/drawing/path-geometry.ts'
import { qrCode, qrGroup } from '../../domain/billboard/drawing/qr-code.ts'
import { shapeText } from '../../domain/billboard/drawing/shape-text.ts'
import { drawHandle, type Sign } from '../../domain/billboard/drawing/signed-handle.ts'
import { textGroup } from '../../domain/billboard/drawing/text-group.ts'
import { bold, heeboBlack } from './heebo.ts'

export const link = 'https://wa.me/message/ABCDEFGHIJKLMN'
export const phrase = 'תשלחו לנו הודעה:'

export type Wanted = {
  widthMm: number
  heightMm: number
  bleedMm?: { x: number; y: number }
  sign?: Sign
  handle?: string
}

/** A phrase above a username, a mark and a code, as large as the sheet lets them be. */
export function sampleArtwork(wanted: Wanted): Drawing & { handleCapMm: number } {
  const { widthMm, heightMm, sign = '@', handle = 'MaccabiHealth' } = wanted
  const unit = Math.min(heightMm, widthMm / 2) / 10
  const empty: Drawing = {
    widthMm,
    heightMm,
    bleedMm: wanted.bleedMm ?? { x: 0, y: 0 },
    groups: [],
  }
  const drawn = drawHandle(
    { sign, handle, typeface: heeboBlack, capHeightMm: 1.3 * unit, ink: black },
    { xMm: unit, baselineMm: 6.5 * unit },
  )
  const shaping = shapeText(phrase, { typeface: bold, direction: 'rtl', capHeightMm: unit })
  const code = qrCode(link)
  if (!drawn.ok || !shaping.ok || code === null) throw new Error('All of this can be drawn.')
  const groups: Group[] = [
    groundOf(empty, inkOf('#25D366')),
    textGroup('phrase', shaping.text, black, {
      xMm: widthMm - unit,
      baselineMm: 3 * unit,
      anchor: 'right',
    }),
    ...drawn.groups,
    markGroup(
      brandMark('whatsapp'),
      { xMm: unit, yMm: 7 * unit, widthMm: 2 * unit, heightMm: 2 * unit },
      black,
    ),
    qrGroup(code, { xMm: widthMm - 4 * unit, yMm: heightMm - 4 * unit, sideMm: 3.6 * unit }),
  ]
  return { ...empty, groups, handleCapMm: 1.3 * unit }
}
