import { describe, expect, it } from 'vitest'
import type { Drawing } from './commands'
import { black, white } from './inks'
import { paintTo, pictureSize, pixelSize, pixelsOf, type Painter } from './paint'
import { ellipsePath, groundOf, rectanglePath } from './path-geometry'

/** A painter that writes down what it is told. */
function recordingPainter(): { painter: Painter; told: string[] } {
  const told: string[] = []
  const tell =
    (name: string) =>
    (...numbers: readonly (number | string)[]): void => {
      told.push([name, ...numbers].join(' '))
    }
  const painter: Painter & { fillStyle: string } = {
    fillStyle: '',
    beginPath: tell('begin'),
    moveTo: tell('move'),
    lineTo: tell('line'),
    bezierCurveTo: tell('curve'),
    closePath: tell('close'),
    fill: (rule) => told.push(`fill ${painter.fillStyle} ${rule}`),
  }
  return { painter, told }
}

const sheet: Drawing = { widthMm: 100, heightMm: 50, bleedMm: { x: 10, y: 5 }, groups: [] }

describe('painting', () => {
  it('draws each shape in its colour, in the order of the drawing, on exactly the pixels it was given', () => {
    const spot = rectanglePath({ xMm: 50, yMm: 25, widthMm: 50, heightMm: 25 })
    const drawing: Drawing = {
      ...sheet,
      groups: [
        groundOf(sheet, white),
        { role: 'mark', shapes: [{ ink: black, path: spot, rule: 'evenodd' }] },
      ],
    }
    const { painter, told } = recordingPainter()
    paintTo(painter, drawing, { widthPx: 1000, heightPx: 400 })
    expect(told).toEqual([
      'begin',
      'move -100 -40',
      'line 1100 -40',
      'line 1100 440',
      'line -100 440',
      'close',
      'fill #FFFFFF nonzero',
      'begin',
      'move 500 200',
      'line 1000 200',
      'line 1000 400',
      'line 500 400',
      'close',
      'fill #000000 evenodd',
    ])
  })

  it('is the same picture in parts', () => {
    const spot = rectanglePath({ xMm: 50, yMm: 25, widthMm: 50, heightMm: 25 })
    const groups: Drawing['groups'] = [{ role: 'mark', shapes: [{ ink: black, path: spot }] }]
    const { painter, told } = recordingPainter()
    const part = { xPx: 300, yPx: 150 }
    paintTo(painter, { ...sheet, groups }, { widthPx: 1000, heightPx: 400 }, 'trim', part)
    expect(told.filter((line) => /^(?:move|line)/.test(line))).toEqual([
      'move 200 50',
      'line 700 50',
      'line 700 250',
      'line 200 250',
    ])
  })

  it('shows the bleed when asked, and curves as curves', () => {
    const shapes = [{ ink: black, path: ellipsePath(-10, -5, 0, 0) }]
    const { painter, told } = recordingPainter()
    paintTo(
      painter,
      { ...sheet, groups: [{ role: 'mark', shapes }] },
      { widthPx: 120, heightPx: 60 },
      'bleed',
    )
    expect(told[1]).toBe('move 0 0')
    expect(told[2]).toBe('curve 0 0 0 0 0 0')
  })
})

describe('a picture', () => {
  it.each([
    [16_384, 16_357, 'ok'],
    [16_385, 10, 'side_too_long'],
    [16_384, 16_384, 'too_many_pixels'],
    [0, 100, 'no_pixels'],
    [10.5, 100, 'no_pixels'],
    [NaN, 100, 'no_pixels'],
  ])('of %d by %d pixels: %s', (widthPx, heightPx, answer) => {
    const size = pixelSize(widthPx, heightPx)
    expect(size.ok ? 'ok' : size.problem).toBe(answer)
  })

  it('in parts may be wider than a canvas, but not larger than memory', () => {
    expect(pixelSize(17_640, 5400)).toEqual({ ok: false, problem: 'side_too_long' })
    expect(pictureSize(17_640, 5400)).toEqual({ ok: true, widthPx: 17_640, heightPx: 5400 })
    expect(pictureSize(40_000, 9000)).toEqual({ ok: false, problem: 'too_many_pixels' })
    expect(pictureSize(0, 10)).toEqual({ ok: false, problem: 'no_pixels' })
  })

  it('has the pixels of its area', () => {
    expect(pixelsOf(sheet, 10)).toEqual({ ok: true, widthPx: 1000, heightPx: 500 })
    expect(pixelsOf(sheet, 10, 'bleed')).toEqual({ ok: true, widthPx: 1200, heightPx: 600 })
    expect(pixelsOf(sheet, 1000)).toEqual({ ok: false, problem: 'side_too_long' })
    expect(pixelsOf(sheet, 0.001)).toEqual({ ok: false, problem: 'no_pixels' })
  })
})
