import { IconUserOff } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { SandboxWorld } from '../../../domain/api/sandbox'
import { useText } from '../../i18n/use-text'
import { EmptyState } from '../../ui/empty-state'
import { FailedState } from '../../ui/failed-state'
import { SkeletonRows } from '../../ui/skeleton-rows'
import { CustomerList } from './customer-list'
import { CustomerMoves } from './customer-moves'
import { CustomerPhone } from './customer-phone'
import { chatQuery, customersQuery, type ChatPlace } from './customer-queries'
import { KnownToBusiness } from './known-to-business'
import { LineChoice } from './line-choice'
import type { SandboxNumber } from './number-order'
import classes from './customers-panel.module.css'

const route = getRouteApi('/desk/sandbox')

/** The other end of a line: a customer's phone, who is asked, and what the business gets to know. */
export function CustomersPanel({ world }: { world: SandboxWorld }) {
  const t = useText()
  const { customer, line } = route.useSearch()
  const first = useInfiniteQuery(customersQuery(''))
  const personId = customer ?? first.data?.pages[0]?.items[0]?.personId
  const number = world.numbers.find((one) => one.phoneNumberId === line) ?? world.numbers[0]
  if (first.isPending) return <SkeletonRows label={t('app.loading')} rows={4} rowHeight={72} />
  if (first.isError) return <FailedState error={first.error} onRetry={() => void first.refetch()} />
  if (personId === undefined || number === undefined)
    return (
      <EmptyState
        icon={IconUserOff}
        title={t('sandbox.customers.none')}
        what={t('sandbox.customers.none.what')}
      />
    )
  const place = { personId, phoneNumberId: number.phoneNumberId }
  return (
    <div className={classes.stage}>
      <div className={classes.who}>
        <LineChoice accounts={world.accounts} numbers={world.numbers} chosen={number} />
        <CustomerList chosen={personId} />
      </div>
      <ChatOf key={`${personId} ${number.phoneNumberId}`} place={place} number={number} />
    </div>
  )
}

function ChatOf({ place, number }: { place: ChatPlace; number: SandboxNumber }) {
  const t = useText()
  const chat = useQuery(chatQuery(place))
  if (chat.data === undefined)
    return chat.isError ? (
      <FailedState error={chat.error} onRetry={() => void chat.refetch()} />
    ) : (
      <SkeletonRows label={t('sandbox.phone.loading')} rows={5} rowHeight={72} />
    )
  return (
    <>
      <CustomerPhone chat={chat.data} number={number} place={place} />
      <div className={classes.more}>
        {chat.isError && <FailedState error={chat.error} onRetry={() => void chat.refetch()} />}
        <KnownToBusiness chat={chat.data} number={number} place={place} />
        <CustomerMoves chat={chat.data} number={number} place={place} />
      </div>
    </>
  )
}
