import { memo, useId, type ReactNode, type Ref } from 'react'
import { SortHeader } from './sort-header'
import { useVisibleRows } from './use-visible-rows'
import classes from './data-table.module.css'

export type Column<Row> = {
  id: string
  header: string
  cell: (row: Row) => ReactNode
  /** CSS width; a column without one shares what is left. */
  width?: string
  align?: 'start' | 'end'
  /** The values of the sort parameter, for a column that can be sorted. */
  sort?: { ascending: string; descending: string }
  /** On a phone each row is a card: the value alone (`plain`), or not at all (`hidden`). */
  onCard?: 'labelled' | 'plain' | 'hidden'
}

type DataTableProps<Row> = {
  /** Names the table to screen readers. */
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** All rows that match, also those not loaded yet. */
  total?: number
  /** In pixels; every row is at least as high, so that nothing jumps. */
  rowHeight?: number
  sort?: string
  onSort?: (sort: string) => void
  /** Shows a thin moving line: the rows are being read again. */
  refreshing?: boolean
}

/**
 * A table that draws only the rows in view, scrolls with the page, and becomes cards on a phone. The first column
 * names the row. A link with `data-row-link` in it makes the whole row clickable. Keep `columns` the same between renders (a constant, or `useMemo`): rows are drawn again with them.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowKey, total = rows.length, rowHeight = 64, refreshing } = props
  const { tableRef, visible, above, below, measure } = useVisibleRows(rows.length, rowHeight)
  const id = useId()
  return (
    <div className={classes.frame}>
      <div className={classes.refreshing} data-on={refreshing === true} aria-hidden="true" />
      <table
        ref={tableRef}
        className={classes.table}
        role="table"
        aria-label={label}
        aria-rowcount={total + 1}
        aria-busy={refreshing === true}
      >
        <colgroup>
          {columns.map((column) => (
            <col key={column.id} style={{ width: column.width }} />
          ))}
        </colgroup>
        <thead role="rowgroup">
          <tr role="row" aria-rowindex={1}>
            {columns.map((column) => (
              <SortHeader
                key={column.id}
                id={`${id}-${column.id}`}
                column={column}
                sort={props.sort}
                onSort={props.onSort}
              />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          <Spacer height={above} />
          {visible.map((index) => {
            const row = rows[index]
            return row === undefined ? null : (
              <TableRow
                key={rowKey(row)}
                ref={measure}
                row={row}
                index={index}
                columns={columns}
                height={rowHeight}
              />
            )
          })}
          <Spacer height={below} />
        </tbody>
      </table>
    </div>
  )
}

type TableRowProps<Row> = {
  row: Row
  index: number
  columns: readonly Column<Row>[]
  height: number
  ref: Ref<HTMLTableRowElement> | undefined
}

function PlainRow<Row>({ row, index, columns, height, ref }: TableRowProps<Row>) {
  return (
    <tr
      ref={ref}
      data-index={index}
      role="row"
      aria-rowindex={index + 2}
      className={classes.row}
      style={{ height }}
    >
      {columns.map((column, place) => (
        <Cell key={column.id} column={column} row={row} isName={place === 0} />
      ))}
    </tr>
  )
}

// Scrolling draws the table many times a second: only rows that come into view are new. `memo` forgets type parameters.
const TableRow = memo(PlainRow) as typeof PlainRow

type CellProps<Row> = { column: Column<Row>; row: Row; isName: boolean }

function Cell<Row>({ column, row, isName }: CellProps<Row>) {
  const onCard = column.onCard ?? (isName ? 'plain' : 'labelled')
  const content = (
    <>
      {onCard === 'labelled' && (
        <span className={classes.cardLabel} aria-hidden="true">
          {column.header}
        </span>
      )}
      <div className={classes.value}>{column.cell(row)}</div>
    </>
  )
  const shared = { className: classes.cell, 'data-align': column.align, 'data-card': onCard }
  return isName ? (
    <th scope="row" role="rowheader" {...shared}>
      {content}
    </th>
  ) : (
    <td role="cell" {...shared}>
      {content}
    </td>
  )
}

/** Stands for the rows that are not drawn, so that the scroll bar tells the truth. */
function Spacer({ height }: { height: number }) {
  if (height <= 0) return null
  return <tr aria-hidden="true" className={classes.spacer} style={{ height }} />
}
