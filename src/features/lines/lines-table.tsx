import { useMediaQuery } from '@mantine/hooks'
import { useMemo } from 'react'
import type { Line } from '../../../domain/api/lines'
import { useMay } from '../../api/me'
import { Phone } from '../../i18n/phone'
import { useText, type Translate } from '../../i18n/use-text'
import { DataTable, type Column } from '../../ui/data-table'
import { ConfirmedCell, NameCell, RequestCell, StatusCell, UsernameCell } from './line-cells'

type LinesTableProps = {
  lines: readonly Line[]
  total: number | undefined
  sort: string
  onSort: (sort: string) => void
  refreshing: boolean
}

/** Two lines of text and the space around them. */
export const lineRowHeight = 68

export function LinesTable({ lines, total, sort, onSort, refreshing }: LinesTableProps) {
  const t = useText()
  const mayAsk = useMay('requests.create')
  // Between cards and a wide table there is no room for a column of its own: the time joins the username.
  const narrow = useMediaQuery('(min-width: 48em) and (max-width: 77.99em)', false, {
    getInitialValueInEffect: false,
  })
  const columns = useMemo(() => columnsOf(t, { mayAsk, narrow }), [t, mayAsk, narrow])
  return (
    <DataTable
      label={t('lines.title')}
      columns={columns}
      rows={lines}
      rowKey={lineKey}
      {...(total === undefined ? {} : { total })}
      rowHeight={lineRowHeight}
      sort={sort}
      onSort={onSort}
      refreshing={refreshing}
    />
  )
}

function lineKey(line: Line): string {
  return line.id
}

function columnsOf(t: Translate, { mayAsk, narrow }: { mayAsk: boolean; narrow: boolean }) {
  const columns: Column<Line>[] = [
    {
      id: 'name',
      header: t('lines.column.name'),
      cell: (line) => <NameCell line={line} />,
      sort: { ascending: 'name', descending: '-name' },
    },
    {
      id: 'phone',
      header: t('lines.column.phone'),
      cell: (line) => <Phone value={line.phoneNumber} />,
      width: '158px',
      sort: { ascending: 'phone', descending: '-phone' },
    },
    {
      id: 'status',
      header: t('lines.column.status'),
      cell: (line) => <StatusCell line={line} />,
      width: '156px',
    },
    {
      id: 'username',
      header: t('lines.column.username'),
      cell: (line) => <UsernameCell line={line} withTime={narrow} />,
      width: narrow ? '26%' : '21%',
    },
    {
      id: 'confirmed',
      header: t('lines.column.confirmed'),
      cell: (line) => <ConfirmedCell line={line} />,
      width: '140px',
    },
    {
      id: 'request',
      header: t('lines.column.request'),
      cell: (line) => <RequestCell line={line} mayAsk={mayAsk} />,
      width: '176px',
    },
  ]
  return narrow ? columns.filter(({ id }) => id !== 'confirmed') : columns
}
