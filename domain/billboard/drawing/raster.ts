import { channelsOf } from './inks'
import type { Painter } from './paint'

/** Pixels of four bytes, from the upper left. */
export type Raster = { widthPx: number; heightPx: number; data: Uint8ClampedArray }

type Edge = { x1: number; y1: number; x2: number; y2: number }

/** Lines in a curve: enough for pictures of some hundred pixels. */
const steps = 12

/**
 * A canvas without a browser, small and plain: fills by scan lines through the middles of pixels, hard edges. For reading
 * back what was drawn, also where nothing paints.
 */
export function paintableRaster(
  widthPx: number,
  heightPx: number,
): { raster: Raster; painter: Painter } {
  const data = new Uint8ClampedArray(widthPx * heightPx * 4).fill(255)
  const raster = { widthPx, heightPx, data }
  let edges: Edge[] = []
  let [x, y, startX, startY] = [0, 0, 0, 0]
  function lineTo(toX: number, toY: number): void {
    edges.push({ x1: x, y1: y, x2: toX, y2: toY })
    ;[x, y] = [toX, toY]
  }
  const painter: Painter & { fillStyle: string } = {
    fillStyle: '#000000',
    beginPath() {
      edges = []
    },
    moveTo(toX, toY) {
      ;[x, y, startX, startY] = [toX, toY, toX, toY]
    },
    lineTo,
    bezierCurveTo(x1, y1, x2, y2, x3, y3) {
      const [x0, y0] = [x, y]
      for (let step = 1; step <= steps; step += 1) {
        const t = step / steps
        const u = 1 - t
        const at = (a: number, b: number, c: number, d: number): number =>
          u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d
        lineTo(at(x0, x1, x2, x3), at(y0, y1, y2, y3))
      }
    },
    closePath() {
      lineTo(startX, startY)
    },
    fill(rule) {
      fillEdges(raster, edges, rule, channelsOf(painter.fillStyle))
    },
  }
  return { raster, painter }
}

function fillEdges(
  raster: Raster,
  edges: readonly Edge[],
  rule: 'nonzero' | 'evenodd',
  colour: readonly number[],
): void {
  const pixel = [...colour.map((channel) => Math.round(channel * 255)), 255]
  const ys = edges.flatMap(({ y1, y2 }) => [y1, y2])
  const top = Math.max(0, Math.floor(ys.reduce((a, b) => Math.min(a, b), raster.heightPx)))
  const bottom = Math.min(raster.heightPx, Math.ceil(ys.reduce((a, b) => Math.max(a, b), 0)))
  for (let row = top; row < bottom; row += 1) {
    let winding = 0
    const crossings = crossingsOf(edges, row + 0.5)
    for (const [index, { x, turn }] of crossings.entries()) {
      winding += turn
      const next = crossings[index + 1]
      const isInside = rule === 'nonzero' ? winding !== 0 : winding % 2 !== 0
      if (next === undefined || !isInside) continue
      const from = Math.max(0, Math.ceil(x - 0.5))
      const to = Math.min(raster.widthPx, Math.ceil(next.x - 0.5))
      for (let column = from; column < to; column += 1)
        raster.data.set(pixel, (row * raster.widthPx + column) * 4)
    }
  }
}

function crossingsOf(edges: readonly Edge[], y: number): { x: number; turn: 1 | -1 }[] {
  return edges
    .filter(({ y1, y2 }) => y1 > y !== y2 > y)
    .map(({ x1, y1, x2, y2 }) => ({
      x: x1 + ((y - y1) / (y2 - y1)) * (x2 - x1),
      turn: y2 > y1 ? (1 as const) : (-1 as const),
    }))
    .toSorted((a, b) => a.x - b.x)
}
