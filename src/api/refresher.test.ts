import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createRefresher } from './refresher'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function slowReading(milliseconds: number) {
  return vi.fn(() => new Promise<void>((resolve) => void setTimeout(resolve, milliseconds)))
}

test('the first change is read at once, a hundred more in the next second by one reading', async () => {
  const read = slowReading(50)
  const refresher = createRefresher(read)
  refresher.change()
  expect(read).toHaveBeenCalledTimes(1)
  for (let change = 0; change < 100; change += 1) {
    refresher.change()
    await vi.advanceTimersByTimeAsync(9)
  }
  expect(read).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(1000)
  expect(read).toHaveBeenCalledTimes(2)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(read).toHaveBeenCalledTimes(2)
})

test('a change during a slow reading is read after it, and after a rest as long as four readings', async () => {
  const read = slowReading(2000)
  const refresher = createRefresher(read)
  refresher.change()
  await vi.advanceTimersByTimeAsync(1000)
  refresher.change()
  await vi.advanceTimersByTimeAsync(8900)
  expect(read).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(200)
  expect(read).toHaveBeenCalledTimes(2)
})

test('a failed reading does not end the following', async () => {
  const read = vi.fn(() => Promise.reject(new Error('no answer')))
  const refresher = createRefresher(read)
  refresher.change()
  await vi.advanceTimersByTimeAsync(1100)
  refresher.change()
  expect(read).toHaveBeenCalledTimes(2)
})

test('nothing is read after the list has gone', async () => {
  const read = slowReading(10)
  const refresher = createRefresher(read)
  refresher.change()
  refresher.change()
  refresher.stop()
  await vi.advanceTimersByTimeAsync(10_000)
  refresher.change()
  expect(read).toHaveBeenCalledTimes(1)
})
