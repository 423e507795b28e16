import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { WebhookEndpoint } from '../../../../domain/api/webhook-endpoints'
import { Ago } from '../../../i18n/ago'
import { Id, UserText } from '../../../i18n/isolates'
import { Trans } from '../../../i18n/trans'
import { useText } from '../../../i18n/use-text'
import { FailedState } from '../../../ui/failed-state'
import { PageHeader } from '../../../ui/page-header'
import { SkeletonRows } from '../../../ui/skeleton-rows'
import { DeliveryLog } from './delivery-log'
import { WebhookActs } from './webhook-acts'
import { webhookQuery } from './webhook-queries'
import { WebhookStanding } from './webhook-standing'
import { WebhookState } from './webhook-state'

const route = getRouteApi('/desk/settings/webhooks/$endpointId')

/** One address: how it stands, what can be done about it, and what was sent there. */
export function WebhookPage() {
  const t = useText()
  const { endpointId } = route.useParams()
  const webhook = useQuery(webhookQuery(endpointId))
  const crumbs = [
    <Link key="all" to="/settings/webhooks">
      {t('settings.tab.webhooks')}
    </Link>,
  ]
  if (webhook.data !== undefined)
    return <LoadedPage webhook={webhook.data} crumbs={crumbs} error={webhook.error} />
  return (
    <>
      <PageHeader title={t('settings.tab.webhooks')} crumbs={crumbs} />
      {webhook.isError ? (
        <FailedState error={webhook.error} onRetry={() => void webhook.refetch()} />
      ) : (
        <SkeletonRows label={t('app.loading')} />
      )}
    </>
  )
}

type LoadedPageProps = { webhook: WebhookEndpoint; crumbs: ReactNode[]; error: unknown }

function LoadedPage({ webhook, crumbs, error }: LoadedPageProps) {
  const { host } = new URL(webhook.url)
  return (
    <>
      <PageHeader
        title={host}
        heading={<Id>{host}</Id>}
        crumbs={crumbs}
        state={<WebhookState webhook={webhook} />}
        description={
          <Trans
            id="webhooks.by"
            values={{
              name: <UserText>{webhook.createdBy}</UserText>,
              when: <Ago at={webhook.createdAt} quiet />,
            }}
          />
        }
        actions={<WebhookActs webhook={webhook} />}
      />
      {error !== null && <FailedState error={error} />}
      <WebhookStanding webhook={webhook} />
      <DeliveryLog id={webhook.id} />
    </>
  )
}
