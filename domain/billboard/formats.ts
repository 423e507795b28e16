import type { Box, Format, OpenFormat, Size } from './format'
import { europe } from './formats/europe'
import { israel } from './formats/israel'
import { screens } from './formats/screens'
import { smallPrint } from './formats/small-print'
import { unitedStates } from './formats/united-states'

/** Every format with a fixed size: 35 in print, 14 on screens (billboard.md 1). */
export const formats: readonly Format[] = [
  ...israel,
  ...unitedStates,
  ...europe,
  ...smallPrint,
  ...screens,
]

/** The two formats whose size the owner of the board tells; `custom-format.ts` makes formats of them. */
export const openFormats: readonly OpenFormat[] = [
  {
    kind: 'own_print',
    id: 'il-wall',
    label: 'Israel large wall / “large format”',
    market: 'il',
    proof: 'unconfirmed',
    audience: 'driver',
  },
  {
    kind: 'own_screen',
    id: 'dooh-il-custom',
    label: 'Israel digital board',
    market: 'il',
    proof: 'unconfirmed',
    audience: 'driver',
  },
]

export function formatOf(id: string): Format | undefined {
  return formats.find((format) => format.id === id)
}

/** The visible size in millimetres. */
export function boardMm(format: Format): Size {
  if (format.kind === 'print') return format.trimMm
  const { width, height } = format.px
  return { width: format.faceWidthMm, height: (height / width) * format.faceWidthMm }
}

/** Where handle, logo and QR code must stay: millimetres from the top left corner of the visible size. */
export function safeBoxMm(format: Format): Box {
  const board = boardMm(format)
  if (format.kind === 'print') {
    const { width, height } = format.safeMm
    const y = format.safeTopMm ?? (board.height - height) / 2
    return { x: (board.width - width) / 2, y, width, height }
  }
  const pitch = pitchMm(format)
  const [x, y] = [format.insetPx.x * pitch, format.insetPx.y * pitch]
  return { x, y, width: board.width - 2 * x, height: board.height - 2 * y }
}

/** The distance between two pixels of a screen (billboard.md 1.2, "LED pixels to millimetres"). */
export function pitchMm({ px, faceWidthMm }: { px: Size; faceWidthMm: number }): number {
  return faceWidthMm / px.width
}
