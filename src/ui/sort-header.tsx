import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import classes from './data-table.module.css'

type SortHeaderProps = {
  id: string
  column: {
    header: string
    align?: 'start' | 'end'
    sort?: { ascending: string; descending: string }
  }
  sort: string | undefined
  onSort: ((sort: string) => void) | undefined
}

export function SortHeader({ id, column, sort, onSort }: SortHeaderProps) {
  const { header, align, sort: sorts } = column
  if (sorts === undefined || onSort === undefined)
    return (
      <th id={id} role="columnheader" scope="col" data-align={align} className={classes.header}>
        {header}
      </th>
    )
  const up = sort === sorts.ascending
  const down = sort === sorts.descending
  const Icon = up ? IconArrowUp : down ? IconArrowDown : IconArrowsSort
  return (
    <th
      id={id}
      role="columnheader"
      scope="col"
      data-align={align}
      data-sortable
      aria-sort={up ? 'ascending' : down ? 'descending' : 'none'}
      className={classes.header}
    >
      <button
        type="button"
        className={classes.sort}
        data-active={up || down}
        onClick={() => onSort(up ? sorts.descending : sorts.ascending)}
      >
        {header}
        <Icon size={15} aria-hidden />
      </button>
    </th>
  )
}
