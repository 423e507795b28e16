import { useMemo } from 'react'
import type { Customer } from '../../../domain/api/customers'
import { Ago } from '../../i18n/ago'
import { useText } from '../../i18n/use-text'
import type { Column } from '../../ui/data-table'
import { LastMessageCell, lineCell, PhoneCell, WhoCell } from './customer-cells'
import { AskStatePill } from './pills'

export function useCustomerColumns(): Column<Customer>[] {
  const t = useText()
  return useMemo(
    () => [
      {
        id: 'who',
        header: t('customers.column.who'),
        cell: (customer) => <WhoCell customer={customer} />,
      },
      { id: 'line', header: t('customers.column.line'), width: '18%', cell: lineCell },
      {
        id: 'phone',
        header: t('customers.column.phone'),
        width: '9.5rem',
        cell: (customer) => <PhoneCell customer={customer} />,
      },
      {
        id: 'ask',
        header: t('customers.column.ask'),
        width: '11rem',
        cell: ({ askState }) => <AskStatePill state={askState} />,
      },
      {
        id: 'lastMessage',
        header: t('customers.column.lastMessage'),
        width: '9.5rem',
        sort: { ascending: 'lastMessageAt', descending: '-lastMessageAt' },
        cell: (customer) => <LastMessageCell customer={customer} />,
      },
      {
        id: 'firstSeen',
        header: t('customers.column.firstSeen'),
        width: '9.5rem',
        sort: { ascending: 'firstSeenAt', descending: '-firstSeenAt' },
        cell: ({ firstSeenAt }) => <Ago at={firstSeenAt} quiet />,
      },
    ],
    [t],
  )
}
