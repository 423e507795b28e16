import { IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { CustomerDetails } from '../../../domain/api/customers'
import { isProblem } from '../../api/problem'
import { UserText } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { Notice } from '../../ui/notice'
import { PageHeader } from '../../ui/page-header'
import { SkeletonRows } from '../../ui/skeleton-rows'
import { CustomerName, useCustomerText } from './customer-name'
import { CustomersCrumb } from './customers-crumb'
import { AskPanel } from './one/ask-panel'
import { AsksPanel } from './one/asks-panel'
import { CustomerActs } from './one/customer-acts'
import { HistoryPanel } from './one/history-panel'
import { PhonePanel } from './one/phone-panel'
import { WhoPanel } from './one/who-panel'
import { AskStatePill } from './pills'
import { customerQuery } from './queries'
import classes from './one/customer-page.module.css'

const route = getRouteApi('/desk/customers/$customerId')

/** One customer: what is known, how, since when, and what can be done about the phone number. */
export function CustomerPage() {
  const t = useText()
  const { customerId } = route.useParams()
  const customer = useQuery(customerQuery(customerId))
  const gone = isProblem(customer.error, 'not_found')
  if (customer.data !== undefined && !gone)
    return <Known key={customerId} customer={customer.data} />
  return (
    <>
      <PageHeader title={t('customers.one.title')} crumbs={[<CustomersCrumb key="all" />]} />
      {customer.isPending ? (
        <SkeletonRows label={t('customers.one.loading')} rows={4} rowHeight={90} />
      ) : gone ? (
        <Notice title={t('customers.one.notFound')} role="alert">
          <p>{t('customers.one.notFound.next')}</p>
        </Notice>
      ) : (
        <FailedState error={customer.error} onRetry={() => void customer.refetch()} />
      )}
    </>
  )
}

function Known({ customer }: { customer: CustomerDetails }) {
  const textOf = useCustomerText()
  return (
    <>
      <PageHeader
        title={textOf(customer)}
        heading={<CustomerName customer={customer} />}
        crumbs={[<CustomersCrumb key="all" />]}
        state={<AskStatePill state={customer.askState} conflictId={customer.conflictId} />}
        description={
          <Trans
            id="customers.one.ofLine"
            values={{ line: <UserText>{customer.lineName}</UserText> }}
          />
        }
        actions={<CustomerActs customer={customer} />}
      />
      <Conflict id={customer.conflictId} />
      <div className={classes.columns}>
        <div className={classes.main}>
          <AskPanel customer={customer} />
          <AsksPanel id={customer.id} />
        </div>
        <div className={classes.side}>
          <PhonePanel customer={customer} />
          <WhoPanel customer={customer} />
          <HistoryPanel customer={customer} />
        </div>
      </div>
    </>
  )
}

function Conflict({ id }: { id: string | null }) {
  const t = useText()
  if (id === null) return null
  return (
    <div className={classes.above}>
      <Notice tone="waiting" icon={IconUsers} title={t('customers.one.conflict')}>
        <p>{t('customers.one.conflict.what')}</p>
        <Link to="/customers/conflicts/$conflictId" params={{ conflictId: id }}>
          {t('customers.one.conflict.open')}
        </Link>
      </Notice>
    </div>
  )
}
