import { useMediaQuery } from '@mantine/hooks'
import { useMemo } from 'react'
import type { Customer } from '../../../domain/api/customers'
import { Ago } from '../../i18n/ago'
import { useText, type Translate } from '../../i18n/use-text'
import type { Column } from '../../ui/data-table'
import { LastMessageCell, lineCell, PhoneCell, WhoCell } from './customer-cells'
import { AskStatePill } from './pills'

export function useCustomerColumns(): Column<Customer>[] {
  const t = useText()
  // Between cards and a wide table some columns have no room: the line joins the name, and first seen stays away.
  const narrow = useMediaQuery('(min-width: 48em) and (max-width: 77.99em)', false, {
    getInitialValueInEffect: false,
  })
  return useMemo(() => columnsOf(t, narrow), [t, narrow])
}

const onlyWide = ['line', 'firstSeen']

function columnsOf(t: Translate, narrow: boolean): Column<Customer>[] {
  const columns: Column<Customer>[] = [
    {
      id: 'who',
      header: t('customers.column.who'),
      cell: (customer) => <WhoCell customer={customer} withLine={narrow} />,
    },
    { id: 'line', header: t('customers.column.line'), width: '17%', cell: lineCell },
    {
      id: 'phone',
      header: t('customers.column.phone'),
      width: '10.5rem',
      cell: (customer) => <PhoneCell customer={customer} />,
    },
    {
      id: 'ask',
      header: t('customers.column.ask'),
      width: '10.5rem',
      cell: ({ askState }) => <AskStatePill state={askState} />,
    },
    {
      id: 'lastMessage',
      header: t('customers.column.lastMessage'),
      width: '9rem',
      sort: { ascending: 'lastMessageAt', descending: '-lastMessageAt' },
      cell: (customer) => <LastMessageCell customer={customer} />,
    },
    {
      id: 'firstSeen',
      header: t('customers.column.firstSeen'),
      width: '9rem',
      sort: { ascending: 'firstSeenAt', descending: '-firstSeenAt' },
      cell: ({ firstSeenAt }) => <Ago at={firstSeenAt} quiet />,
    },
  ]
  return narrow ? columns.filter(({ id }) => !onlyWide.includes(id)) : columns
}
