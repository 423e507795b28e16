import { expect, it } from 'vitest'
import { shareReads } from './share-reads'

/** A read that is answered by hand, and counts how often it was begun. */
function manual() {
  const begun: { resolve: (value: number) => void; reject: (error: Error) => void }[] = []
  const read = () => new Promise<number>((resolve, reject) => begun.push({ resolve, reject }))
  return { begun, read }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

it('who asks while a read is under way shares the next one, which begins after it', async () => {
  const { begun, read } = manual()
  const share = shareReads<number>()
  const first = share('lines', read)
  const later = [share('lines', read), share('lines', read), share('lines', read)]
  expect(begun).toHaveLength(1)
  begun[0]?.resolve(1)
  expect(await first).toBe(1)
  await settled()
  expect(begun).toHaveLength(2)
  begun[1]?.resolve(2)
  expect(await Promise.all(later)).toEqual([2, 2, 2])
})

it('another question does not wait, and an answer is never kept', async () => {
  const { begun, read } = manual()
  const share = shareReads<number>()
  const both = [share('a', read), share('b', read)]
  expect(begun).toHaveLength(2)
  begun.forEach(({ resolve }, index) => resolve(index))
  expect(await Promise.all(both)).toEqual([0, 1])
  await settled()
  const again = share('a', read)
  expect(begun).toHaveLength(3)
  begun[2]?.resolve(7)
  expect(await again).toBe(7)
})

it('a read that fails fails for those who shared it only', async () => {
  const { begun, read } = manual()
  const share = shareReads<number>()
  const first = share('lines', read)
  const second = share('lines', read)
  begun[0]?.reject(new Error('the database is away'))
  await expect(first).rejects.toThrow('away')
  await settled()
  begun[1]?.resolve(2)
  expect(await second).toBe(2)
})
