import { useMemo } from 'react'
import type { FunnelRow } from '../../../../domain/api/phone-requests'
import type { FunnelGroup } from '../../../../domain/funnel'
import { useFormat } from '../../../i18n/format'
import { useText } from '../../../i18n/use-text'
import { DataTable, type Column } from '../../../ui/data-table'
import type { Funnel } from '../queries'
import { usePercent } from '../use-numbers'
import { useRowName } from './row-name'
import classes from './overview.module.css'

const counts = ['asked', 'delivered', 'read', 'shared', 'matched'] as const

type FunnelTableProps = { funnel: Funnel; refreshing: boolean }

/** The same numbers as the charts, the sum first. */
export function FunnelTable({ funnel, refreshing }: FunnelTableProps) {
  const t = useText()
  const columns = useColumns(funnel.by, funnel.total)
  const rows = useMemo(() => [funnel.total, ...funnel.items], [funnel])
  return (
    <DataTable
      label={t('asking.funnel.table')}
      columns={columns}
      rows={rows}
      rowKey={(row) => (row === funnel.total ? 'total' : row.key)}
      rowHeight={46}
      refreshing={refreshing}
    />
  )
}

function useColumns(by: FunnelGroup, total: FunnelRow): Column<FunnelRow>[] {
  const t = useText()
  const { number } = useFormat()
  const nameOf = useRowName(by)
  return useMemo((): Column<FunnelRow>[] => {
    // Who has just arrived was not asked in any language or wording.
    const stages =
      by === 'language' || by === 'wording' ? counts : (['arrived', ...counts] as const)
    return [
      {
        id: 'name',
        header: t(`asking.funnel.column.${by}`),
        width: '20%',
        cell: (row) =>
          row === total ? (
            <strong>{t('asking.funnel.total')}</strong>
          ) : (
            <bdi className={classes.rowName}>{nameOf(row)}</bdi>
          ),
      },
      ...stages.map((stage): Column<FunnelRow> => ({
        id: stage,
        header: t(`asking.funnel.column.${stage}`),
        align: 'end',
        cell: (row) => number(row[stage]),
      })),
      {
        id: 'rate',
        header: t('asking.funnel.column.rate'),
        width: '16%',
        align: 'end',
        cell: ({ shareRate }) => <ShareRate rate={shareRate} />,
      },
    ]
  }, [t, number, nameOf, by, total])
}

function ShareRate({ rate }: { rate: FunnelRow['shareRate'] }) {
  const t = useText()
  const percent = usePercent()
  if (rate === null) return <span className={classes.soft}>{t('asking.funnel.rate.none')}</span>
  return (
    <>
      {percent(rate.rate)}{' '}
      <span className={classes.soft}>
        ({t('asking.funnel.interval', { low: percent(rate.low), high: percent(rate.high) })})
      </span>
    </>
  )
}
