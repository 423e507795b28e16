import { areaOf, type Area, type Drawing, type Path } from './commands'

/** What painting needs of a canvas's context; the browser's own has more. */
export type Painter = {
  fillStyle: string | object
  beginPath(): void
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void
  closePath(): void
  fill(rule: 'nonzero' | 'evenodd'): void
}

/** Browsers answer with an empty picture above this, without a word. */
const longestSidePx = 16_384
const mostPixels = 268_000_000

export type PixelSize =
  | { ok: true; widthPx: number; heightPx: number }
  | { ok: false; problem: 'no_pixels' | 'side_too_long' | 'too_many_pixels' }

/** Whether a canvas can be that large: asked before one is made. */
export function pixelSize(widthPx: number, heightPx: number): PixelSize {
  const whole = [widthPx, heightPx].every((side) => Number.isInteger(side) && side >= 1)
  if (!whole) return { ok: false, problem: 'no_pixels' }
  if (Math.max(widthPx, heightPx) > longestSidePx) return { ok: false, problem: 'side_too_long' }
  if (widthPx * heightPx > mostPixels) return { ok: false, problem: 'too_many_pixels' }
  return { ok: true, widthPx, heightPx }
}

/** The same for a picture that is painted part by part: no side is too long then. */
export function pictureSize(widthPx: number, heightPx: number): PixelSize {
  const size = pixelSize(widthPx, heightPx)
  if (size.ok || size.problem !== 'side_too_long') return size
  if (widthPx * heightPx > mostPixels) return { ok: false, problem: 'too_many_pixels' }
  return { ok: true, widthPx, heightPx }
}

/** The pixels of an area at a resolution. */
export function pixelsOf(drawing: Drawing, pxPerMm: number, area: Area = 'trim'): PixelSize {
  const { widthMm, heightMm } = areaOf(drawing, area)
  return pixelSize(Math.round(widthMm * pxPerMm), Math.round(heightMm * pxPerMm))
}

/**
 * The drawing on a canvas of exactly that many pixels, for the preview and for PNGs: the same shapes in the same order
 * as in the files. Where pixels and millimetres have not quite the same form, each side is fitted by itself.
 * `from` is the upper left pixel of the part of a large picture that this canvas takes.
 */
export function paintTo(
  painter: Painter,
  drawing: Drawing,
  size: { widthPx: number; heightPx: number },
  area: Area = 'trim',
  from = { xPx: 0, yPx: 0 },
): void {
  const { xMm, yMm, widthMm, heightMm } = areaOf(drawing, area)
  const [scaleX, scaleY] = [size.widthPx / widthMm, size.heightPx / heightMm]
  const at = (x: number, y: number): [number, number] => [
    (x - xMm) * scaleX - from.xPx,
    (y - yMm) * scaleY - from.yPx,
  ]
  for (const { ink, path, rule } of drawing.groups.flatMap(({ shapes }) => shapes)) {
    painter.fillStyle = ink.rgb
    painter.beginPath()
    tracePath(painter, path, at)
    painter.fill(rule ?? 'nonzero')
  }
}

function tracePath(
  painter: Painter,
  path: Path,
  at: (x: number, y: number) => [number, number],
): void {
  for (const command of path) {
    if (command[0] === 'Z') painter.closePath()
    else if (command[0] === 'M') painter.moveTo(...at(command[1], command[2]))
    else if (command[0] === 'L') painter.lineTo(...at(command[1], command[2]))
    else {
      const [, x1, y1, x2, y2, x, y] = command
      painter.bezierCurveTo(...at(x1, y1), ...at(x2, y2), ...at(x, y))
    }
  }
}
