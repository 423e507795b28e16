import { describe, expect, it } from 'vitest'
import { inkOf } from '../drawing/inks'
import type { Painter } from '../drawing/paint'
import { groundOf } from '../drawing/path-geometry'
import { paintableRaster } from '../drawing/raster'
import { boardMm, formats } from '../formats'
import { cornersProblem, homography, mapPoint, type Corners, type Point } from '../homography'
import { cornersOf, fitted, turnedCorners } from './board-corners'
import { paintInPerspective, PerspectivePainter } from './in-perspective'
import { stageSize } from './place-scene'
import { sceneColour } from './scene-inks'
import { sceneKindOf, sceneOf } from './scene-of'

function recorder(): { painter: Painter; points: Point[]; inks: unknown[] } {
  const points: Point[] = []
  const inks: unknown[] = []
  const painter = {
    set fillStyle(ink: string | object) {
      inks.push(ink)
    },
    beginPath: () => {},
    closePath: () => {},
    fill: () => {},
    moveTo: (x: number, y: number) => void points.push({ x, y }),
    lineTo: (x: number, y: number) => void points.push({ x, y }),
    bezierCurveTo: (...[, , , , x, y]: [number, number, number, number, number, number]) =>
      void points.push({ x, y }),
  }
  return { painter, points, inks }
}

const v19 = {
  from: [
    { x: 158, y: 64 },
    { x: 494, y: 69 },
    { x: 495, y: 404 },
    { x: 158, y: 404 },
  ],
  to: [
    { x: 100, y: 500 },
    { x: 152, y: 564 },
    { x: 148, y: 604 },
    { x: 100, y: 560 },
  ],
} as const satisfies { from: Corners; to: Corners }

describe('a drawing in perspective', () => {
  it('V19: a point is painted where the true map takes it', () => {
    const map = homography(v19.from, v19.to)
    const { painter, points } = recorder()
    if (map !== null) new PerspectivePainter(painter, map).lineTo(250, 120)
    expect(points[0]?.x).toBeCloseTo(117.27521, 4)
    expect(points[0]?.y).toBeCloseTo(530.92024, 4)
  })

  it('curves stay on the true map within a fiftieth of a pixel', () => {
    const map = homography(cornersOf({ x: 0, y: 0, width: 1, height: 1 }), [
      { x: 100, y: 100 },
      { x: 900, y: 250 },
      { x: 900, y: 500 },
      { x: 100, y: 700 },
    ])
    if (map === null) throw new Error('There is a map.')
    const { painter, points } = recorder()
    const seen = new PerspectivePainter(painter, map)
    seen.moveTo(0.4, 0.4)
    seen.bezierCurveTo(0.4, 0.5, 0.5, 0.6, 0.6, 0.6)
    // The middle of a cubic, by its formula.
    const middle = mapPoint(map, {
      x: (0.4 + 3 * 0.4 + 3 * 0.5 + 0.6) / 8,
      y: (0.4 + 3 * 0.5 + 3 * 0.6 + 0.6) / 8,
    })
    const cut = points[2]
    expect(Math.hypot((cut?.x ?? 0) - middle.x, (cut?.y ?? 0) - middle.y)).toBeLessThan(0.02)
  })

  it.each([
    ['from very near', [118, 3, 168, 45, 214, 88, 69, 240]],
    ['nearly along it', [10, 10, 390, 140, 390, 150, 10, 290]],
    ['straight on', [50, 50, 350, 50, 350, 250, 50, 250]],
  ])(
    '%s a board is covered whole, whatever of it bleeds',
    (_, [x1, y1, x2, y2, x3, y3, x4, y4]) => {
      const at = (x = 0, y = 0) => ({ x, y })
      const corners = [at(x1, y1), at(x2, y2), at(x3, y3), at(x4, y4)] as const
      expect(cornersProblem(corners)).toBeNull()
      const sheet = { widthMm: 1000, heightMm: 500, bleedMm: { x: 80, y: 80 }, groups: [] }
      const drawing = { ...sheet, groups: [groundOf(sheet, inkOf('#000000'))] }
      const { raster, painter } = paintableRaster(400, 300)
      expect(paintInPerspective(painter, drawing, corners)).toBe(true)
      const map = homography([at(0, 0), at(1, 0), at(1, 1), at(0, 1)], corners)
      if (map === null) throw new Error('The corners make a board.')
      for (const x of [0.02, 0.5, 0.98])
        for (const y of [0.02, 0.5, 0.98]) {
          const seen = mapPoint(map, { x, y })
          const pixel = Math.floor(seen.y) * 400 + Math.floor(seen.x)
          expect(raster.data[pixel * 4]).toBe(0)
        }
    },
  )
})

describe('where a board stands', () => {
  it('a board keeps its form in any area', () => {
    expect(fitted({ x: 0, y: 0, width: 100, height: 100 }, 4)).toEqual({
      x: 0,
      y: 37.5,
      width: 100,
      height: 25,
    })
  })

  it('of a board turned like a door the side that goes away is the shorter', () => {
    const [a, b, c, d] = turnedCorners({ x: 0, y: 0, width: 400, height: 200 }, { door: 20 })
    expect(c.y - b.y).toBeLessThan(d.y - a.y)
  })

  it.each(formats.map((format) => [format.id, format] as const))(
    '%s has its corners on the stage, in order around the board',
    (_, format) => {
      const { corners, behind } = sceneOf(format)
      expect(cornersProblem(corners)).toBeNull()
      for (const { x, y } of corners) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(stageSize.width)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y).toBeLessThanOrEqual(stageSize.height)
      }
      expect(behind.length).toBeGreaterThan(3)
      expect(boardMm(format).width).toBeGreaterThan(0)
    },
  )

  it.each([
    ['us-bulletin-14x48', 'highway'],
    ['il-shelter', 'shelter'],
    ['uk-48', 'wall'],
    ['window-300', 'window'],
    ['van-side', 'van'],
    ['ig-story', 'phone'],
    ['card-il', 'table'],
    ['rollup', 'rollup'],
    ['banner-3x1', 'fence'],
    ['us-bus-king', 'bus'],
    ['us-bench', 'bench'],
    ['dooh-portrait', 'screen'],
  ])('%s stands at its place: %s', (id, kind) => {
    const format = formats.find((one) => one.id === id)
    expect(format === undefined ? null : sceneKindOf(format)).toBe(kind)
  })
})

it('at night the surroundings are dark and what shines is not', () => {
  expect(sceneColour('skyHigh', 'night')).not.toBe(sceneColour('skyHigh', 'day'))
  expect(sceneColour('paper', 'night')).toBe('#FFFFFF')
})
