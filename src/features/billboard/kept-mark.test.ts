import { afterEach, expect, test, vi } from 'vitest'
import { keepMark, keptMarkText, noteOpened, openMark, readKeptMark } from './kept-mark'

afterEach(() => {
  keepMark(null)
  noteOpened(null)
})

const kept = () => readKeptMark(keptMarkText())
const markOf = (name: string) => ({ name, svg: `<svg id="${name}"/>` })
const chosen = { name: 'chosen.svg', source: '<svg/>' }

test('what is chosen instead of the mark of an opened version stays when it is opened again', () => {
  openMark('artwork 1', markOf('first.svg'))
  expect(kept()?.name).toBe('first.svg')
  keepMark(chosen)
  openMark('artwork 1', markOf('first.svg'))
  expect(kept()).toEqual(chosen)
})

test('another version brings its own mark, and one without a mark leaves what is there', () => {
  keepMark(chosen)
  openMark('artwork 1', null)
  expect(kept()).toEqual(chosen)
  openMark('artwork 2', markOf('second.svg'))
  expect(kept()?.name).toBe('second.svg')
})

test('a new artwork between two openings lets the first one bring its mark again', () => {
  openMark('artwork 1', markOf('first.svg'))
  noteOpened(null)
  keepMark(chosen)
  openMark('artwork 1', markOf('first.svg'))
  expect(kept()?.name).toBe('first.svg')
})

test('a browser that keeps nothing has the mark until the page is loaded again', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('The store is full.')
  })
  keepMark(chosen)
  expect(kept()).toEqual(chosen)
})
