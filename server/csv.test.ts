import { expect, it } from 'vitest'
import { csvOf, csvResponse, type CsvColumn } from './csv'

const columns: CsvColumn<number>[] = [{ name: 'number', value: (number) => number }]

/** Pages of two rows, and how many were read. */
function pages(count: number) {
  const read = { pages: 0 }
  const reader = async (cursor: string | undefined) => {
    read.pages += 1
    const from = Number(cursor ?? 0)
    const items = [from, from + 1].filter((item) => item < count)
    return { items, nextCursor: from + 2 < count ? String(from + 2) : null }
  }
  return { read, reader }
}

it('begins with the mark by which Excel knows Hebrew, and holds every page', async () => {
  const response = csvResponse('numbers', csvOf(columns, pages(5).reader))
  const bytes = new Uint8Array(await response.arrayBuffer())
  expect(bytes.slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf))
  expect(new TextDecoder().decode(bytes)).toBe('number\r\n0\r\n1\r\n2\r\n3\r\n4\r\n')
})

it('of no rows has its first row only', async () => {
  const response = csvResponse('numbers', csvOf(columns, pages(0).reader))
  expect(await response.text()).toBe('number\r\n')
})

it('is read only as far as somebody takes it', async () => {
  const { read, reader } = pages(1000)
  const body = csvResponse('numbers', csvOf(columns, reader)).body?.getReader()
  await body?.read()
  await body?.read()
  await body?.cancel()
  await new Promise((resolve) => setTimeout(resolve, 10))
  expect(read.pages).toBeLessThan(5)
})
