import { unparse } from 'papaparse'

type Cell = string | number | boolean | null

/** A column of a CSV file: its name in the first row, and its value. */
export type CsvColumn<T> = { name: string; value: (item: T) => Cell }

/** Columns that are named as the fields they show. */
export function fieldColumns<const N extends string>(
  ...names: N[]
): CsvColumn<{ [Name in N]: Cell }>[] {
  return names.map((name) => ({ name, value: (item) => item[name] }))
}

type Page<T> = { items: T[]; nextCursor: string | null }

/** With it Excel takes the file for UTF-8 and shows Hebrew rightly. */
const byteOrderMark = '\uFEFF'

/**
 * A list as CSV, page by page, so that a long one fills no memory. A cell that a spreadsheet would take for a formula
 * (`=`, `+`, `-`, `@` at its start, phone numbers among them) gets an apostrophe before it.
 */
export async function* csvOf<T>(
  columns: readonly CsvColumn<T>[],
  read: (cursor: string | undefined) => Promise<Page<T>>,
): AsyncGenerator<string> {
  yield byteOrderMark + written([columns.map(({ name }) => name)])
  let cursor: string | undefined
  do {
    const { items, nextCursor } = await read(cursor)
    if (items.length > 0)
      yield written(items.map((item) => columns.map(({ value }) => value(item))))
    cursor = nextCursor ?? undefined
  } while (cursor !== undefined)
}

function written(rows: Cell[][]): string {
  return `${unparse(rows, { escapeFormulae: true, newline: '\r\n' })}\r\n`
}

/** The answer, written as fast as it is taken. */
export function csvResponse(name: string, parts: AsyncGenerator<string>): Response {
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await parts.next()
      if (next.done === true) controller.close()
      else controller.enqueue(encoder.encode(next.value))
    },
    async cancel() {
      await parts.return(undefined)
    },
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
