import { expect, test, vi } from 'vitest'
import { paintBlurred } from './paint-blurred'

/** A context as far as it is used here, with what it was told. */
function contextOf(size: { width: number; height: number }, more: object = {}) {
  const canvas = Object.assign(document.createElement('canvas'), size)
  const identity = { a: 2, b: 0, c: 0, d: 2, e: 0, f: 0 }
  const told = {
    canvas,
    save: vi.fn<() => void>(),
    restore: vi.fn<() => void>(),
    setTransform: vi.fn<(...numbers: number[]) => void>(),
    drawImage: vi.fn<(...all: unknown[]) => void>(),
    getTransform: () => identity,
    ...more,
  }
  // Only this part of a context is used.
  return { told, painter: told as unknown as CanvasRenderingContext2D }
}

test('a canvas with filters is blurred by one, and sharp again afterwards', () => {
  const { told, painter } = contextOf({ width: 1280, height: 800 }, { filter: 'none' })
  let during = ''
  paintBlurred(painter, 5, (around) => {
    during = around.filter
  })
  expect(during).toBe('blur(5.0px)')
  expect(told).toMatchObject({ filter: 'none' })
})

test('a canvas without filters is painted small and drawn large', () => {
  const { told, painter } = contextOf({ width: 1280, height: 800 })
  const small = contextOf({ width: 0, height: 0 })
  const getContext = vi.spyOn(HTMLCanvasElement.prototype, 'getContext')
  getContext.mockImplementation(function (this: HTMLCanvasElement) {
    Object.assign(small.told, { canvas: this })
    return small.painter as never
  } as never)
  const paint = vi.fn<(painter: CanvasRenderingContext2D) => void>()
  paintBlurred(painter, 4, paint)
  expect(paint).toHaveBeenCalledWith(small.painter)
  expect(small.told.canvas).toMatchObject({ width: 256, height: 160 })
  expect(small.told.setTransform).toHaveBeenCalledWith(0.4, 0, 0, 0.4, 0, 0)
  expect(told.drawImage).toHaveBeenCalledWith(small.told.canvas, 0, 0, 1280, 800)
})

test('what is hardly blurred is painted as it is', () => {
  const { told, painter } = contextOf({ width: 1280, height: 800 })
  const paint = vi.fn<(painter: CanvasRenderingContext2D) => void>()
  paintBlurred(painter, 0.2, paint)
  expect(paint).toHaveBeenCalledWith(painter)
  expect(told.drawImage).not.toHaveBeenCalled()
})
