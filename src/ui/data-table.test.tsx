import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { renderPart } from '../../tests/setup/render'
import { DataTable, type Column } from './data-table'

type Row = { id: string; name: string; size: number }

const columns: Column<Row>[] = [
  {
    id: 'name',
    header: 'Name',
    cell: (row) => row.name,
    sort: { ascending: 'name', descending: '-name' },
  },
  { id: 'size', header: 'Size', cell: (row) => row.size },
]

function rowsOf(count: number): Row[] {
  return Array.from({ length: count }, (_, size) => ({ id: `${size}`, name: `Row ${size}`, size }))
}

test('each row is named by its first column and counted from the whole', async () => {
  await renderPart(
    <DataTable
      label="Sizes"
      columns={columns}
      rows={rowsOf(3)}
      rowKey={({ id }) => id}
      total={90}
    />,
  )
  const table = screen.getByRole('table', { name: 'Sizes' })
  expect(table).toHaveAttribute('aria-rowcount', '91')
  const row = within(table).getByRole('row', { name: /Row 2/ })
  expect(row).toHaveAttribute('aria-rowindex', '4')
  expect(within(row).getByRole('rowheader')).toHaveTextContent('Row 2')
})

test('ten thousand rows draw only those in view', async () => {
  await renderPart(
    <DataTable label="Sizes" columns={columns} rows={rowsOf(10_000)} rowKey={({ id }) => id} />,
  )
  expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '10001')
  expect(screen.getAllByRole('row').length).toBeLessThan(100)
})

test('a press on a heading sorts, a second one turns the order around', async () => {
  const onSort = vi.fn()
  const table = (sort: string) => (
    <DataTable
      label="Sizes"
      columns={columns}
      rows={rowsOf(2)}
      rowKey={({ id }) => id}
      sort={sort}
      onSort={onSort}
    />
  )
  const { rerender } = await renderPart(table(''))
  await userEvent.click(screen.getByRole('button', { name: 'Name' }))
  rerender(table('name'))
  expect(screen.getByRole('columnheader', { name: 'Name' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
  await userEvent.click(screen.getByRole('button', { name: 'Name' }))
  expect(onSort.mock.calls).toEqual([['name'], ['-name']])
  expect(screen.queryByRole('button', { name: 'Size' })).toBeNull()
})
