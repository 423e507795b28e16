import { useMediaQuery } from '@mantine/hooks'
import { useMemo } from 'react'
import type { Line } from '../../../domain/api/lines'
import { useMay } from '../../api/me'
import { useText, type Translate } from '../../i18n/use-text'
import { DataTable, type Column } from '../../ui/data-table'
import {
  ConfirmedCell,
  NameCell,
  PhoneCell,
  RequestCell,
  StatusCell,
  UsernameCell,
} from './line-cells'

type LinesTableProps = {
  lines: readonly Line[]
  total: number | undefined
  sort: string
  onSort: (sort: string) => void
  refreshing: boolean
}

/** A handle, the pill below it, and the space around them. */
export const lineRowHeight = 74

/** About as high as a card and the gap below it: where the list was scrolled to is found again by this. */
const cardHeight = 292

export function LinesTable({ lines, total, sort, onSort, refreshing }: LinesTableProps) {
  const t = useText()
  const mayAsk = useMay('requests.create')
  // Between cards and a wide table some columns have no room: the line's state joins its name, the time its username.
  const narrow = useMediaQuery('(min-width: 48em) and (max-width: 77.99em)', false, {
    getInitialValueInEffect: false,
  })
  const onPhone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false })
  const columns = useMemo(() => columnsOf(t, { mayAsk, narrow }), [t, mayAsk, narrow])
  return (
    <DataTable
      label={t('lines.title')}
      columns={columns}
      rows={lines}
      rowKey={lineKey}
      {...(total === undefined ? {} : { total })}
      rowHeight={onPhone ? cardHeight : lineRowHeight}
      sort={sort}
      onSort={onSort}
      refreshing={refreshing}
    />
  )
}

/** What stands in other columns on a narrow table. */
const joined = ['status', 'confirmed']

function lineKey(line: Line): string {
  return line.id
}

function columnsOf(t: Translate, { mayAsk, narrow }: { mayAsk: boolean; narrow: boolean }) {
  const columns: Column<Line>[] = [
    {
      id: 'name',
      header: t('lines.column.name'),
      cell: (line) => <NameCell line={line} withStatus={narrow} />,
      sort: { ascending: 'name', descending: '-name' },
    },
    {
      id: 'phone',
      header: t('lines.column.phone'),
      cell: (line) => <PhoneCell line={line} />,
      width: '150px',
      sort: { ascending: 'phone', descending: '-phone' },
    },
    {
      id: 'status',
      header: t('lines.column.status'),
      cell: (line) => <StatusCell line={line} />,
      width: '148px',
    },
    {
      id: 'username',
      header: t('lines.column.username'),
      cell: (line) => <UsernameCell line={line} withTime={narrow} />,
      width: narrow ? '25%' : '18%',
    },
    {
      id: 'confirmed',
      header: t('lines.column.confirmed'),
      cell: (line) => <ConfirmedCell line={line} />,
      width: '138px',
    },
    {
      id: 'request',
      header: t('lines.column.request'),
      cell: (line) => <RequestCell line={line} mayAsk={mayAsk} />,
      width: '166px',
    },
  ]
  return narrow ? columns.filter(({ id }) => !joined.includes(id)) : columns
}
