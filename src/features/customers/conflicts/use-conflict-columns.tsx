import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { NumberConflict } from '../../../../domain/api/number-conflicts'
import { Ago } from '../../../i18n/ago'
import { UserText } from '../../../i18n/isolates'
import { useText } from '../../../i18n/use-text'
import type { Column } from '../../../ui/data-table'
import { CustomerName, MaskedPhone } from '../customer-name'
import { ConflictPill } from './conflict-pill'
import classes from '../customers.module.css'

export function useConflictColumns(): Column<NumberConflict>[] {
  const t = useText()
  return useMemo(
    () => [
      {
        id: 'phone',
        header: t('customers.column.phone'),
        width: '11rem',
        cell: (conflict) => <PhoneCell conflict={conflict} />,
      },
      {
        id: 'older',
        header: t('conflicts.older'),
        cell: ({ older }) => <CustomerName customer={older} />,
      },
      {
        id: 'newer',
        header: t('conflicts.newer'),
        cell: ({ newer }) => <CustomerName customer={newer} />,
      },
      {
        id: 'line',
        header: t('customers.column.line'),
        width: '18%',
        cell: ({ lineName }) => <UserText>{lineName}</UserText>,
      },
      {
        id: 'state',
        header: t('conflicts.state'),
        width: '10.5rem',
        cell: ({ state, openedAt, decidedAt }) => (
          <span className={classes.pair}>
            <ConflictPill state={state} />
            <span className={classes.soft}>
              <Ago at={decidedAt ?? openedAt} quiet />
            </span>
          </span>
        ),
      },
    ],
    [t],
  )
}

function PhoneCell({ conflict: { id, phone, source } }: { conflict: NumberConflict }) {
  const t = useText()
  return (
    <span className={classes.pair}>
      <Link to="/customers/conflicts/$conflictId" params={{ conflictId: id }} data-row-link>
        <MaskedPhone value={phone} />
      </Link>
      <span className={classes.soft}>{t(`conflicts.source.${source}.short`)}</span>
    </span>
  )
}
