import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { PhoneRequest } from '../../../../domain/api/phone-requests'
import { isProblem } from '../../../api/problem'
import { Ago } from '../../../i18n/ago'
import { UserText } from '../../../i18n/isolates'
import { Trans } from '../../../i18n/trans'
import { useText } from '../../../i18n/use-text'
import { FailedState } from '../../../ui/failed-state'
import { ButtonLink } from '../../../ui/links'
import { Notice } from '../../../ui/notice'
import { PageHeader } from '../../../ui/page-header'
import { SkeletonRows } from '../../../ui/skeleton-rows'
import { phoneRequestQuery } from '../queries'
import { AskedCustomer, useAskedCustomer } from './asked-customer'
import { EntryFacts } from './entry-facts'
import { EntryStanding } from './entry-standing'
import { FailurePanel } from './failure-panel'
import { RequestPill } from './request-pill'
import { Timeline } from './timeline'
import classes from './ledger.module.css'

const route = getRouteApi('/desk/asking/ledger/$requestId')

/** One entry of the ledger with all that happened to it. */
export function EntryPage() {
  const t = useText()
  const { requestId } = route.useParams()
  const request = useQuery(phoneRequestQuery(requestId))
  const crumbs = [
    <Link key="asking" to="/asking">
      {t('asking.title')}
    </Link>,
    <Link key="ledger" to="/asking/ledger">
      {t('ledger.title')}
    </Link>,
  ]
  if (request.data !== undefined) return <Known request={request.data} crumbs={crumbs} />
  return (
    <>
      <PageHeader title={t('ledger.entry.title')} crumbs={crumbs} />
      {request.isPending ? (
        <SkeletonRows label={t('ledger.entry.loading')} rows={3} rowHeight={90} />
      ) : isProblem(request.error, 'not_found') ? (
        <Notice title={t('ledger.entry.notFound')} role="alert">
          <p>{t('ledger.entry.notFound.next')}</p>
        </Notice>
      ) : (
        <FailedState error={request.error} onRetry={() => void request.refetch()} />
      )}
    </>
  )
}

function Known({ request, crumbs }: { request: PhoneRequest; crumbs: ReactNode[] }) {
  const t = useText()
  const nameOf = useAskedCustomer()
  const { customer, state, createdAt, lineName } = request
  return (
    <>
      <PageHeader
        title={t('ledger.entry.titleOf', { name: nameOf(request) })}
        heading={<AskedCustomer request={request} />}
        crumbs={crumbs}
        state={<RequestPill state={state} />}
        description={
          <Trans
            id="ledger.entry.asked"
            values={{ when: <Ago at={createdAt} />, line: <UserText>{lineName}</UserText> }}
          />
        }
        actions={
          customer !== null && (
            <ButtonLink
              to="/customers/$customerId"
              params={{ customerId: customer }}
              variant="default"
            >
              {t('ledger.toCustomer')}
            </ButtonLink>
          )
        }
      />
      <div className={classes.page}>
        <EntryStanding request={request} />
        <FailurePanel request={request} />
        <Timeline request={request} />
        <EntryFacts request={request} />
      </div>
    </>
  )
}
