import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { NumberConflict } from '../../../../domain/api/number-conflicts'
import { isProblem } from '../../../api/problem'
import { isolateLtr, UserText } from '../../../i18n/isolates'
import { Trans } from '../../../i18n/trans'
import { useText } from '../../../i18n/use-text'
import { FailedState } from '../../../ui/failed-state'
import { Notice } from '../../../ui/notice'
import { PageHeader } from '../../../ui/page-header'
import { SkeletonRows } from '../../../ui/skeleton-rows'
import { MaskedPhone } from '../customer-name'
import { CustomersCrumb } from '../customers-crumb'
import { ConflictPill } from './conflict-pill'
import { ConflictSides } from './conflict-sides'
import { Decided } from './decided'
import { Decision } from './decision'
import { conflictQuery } from './queries'
import classes from './conflict.module.css'

const route = getRouteApi('/desk/customers/conflicts/$conflictId')

/** Two customers side by side with the number that both have. */
export function ConflictPage() {
  const t = useText()
  const { conflictId } = route.useParams()
  const conflict = useQuery(conflictQuery(conflictId))
  if (conflict.data !== undefined) return <Known key={conflictId} conflict={conflict.data} />
  return (
    <>
      <PageHeader title={t('conflicts.one')} crumbs={crumbs} />
      {conflict.isPending ? (
        <SkeletonRows label={t('conflicts.loading')} rows={4} rowHeight={72} />
      ) : isProblem(conflict.error, 'not_found') ? (
        <Notice title={t('conflicts.notFound')} role="alert">
          <p>{t('conflicts.notFound.next')}</p>
        </Notice>
      ) : (
        <FailedState error={conflict.error} onRetry={() => void conflict.refetch()} />
      )}
    </>
  )
}

const crumbs = [<CustomersCrumb key="all" />, <ConflictsCrumb key="conflicts" />]

function ConflictsCrumb() {
  return <Link to="/customers/conflicts">{useText()('conflicts.title')}</Link>
}

function Known({ conflict }: { conflict: NumberConflict }) {
  const t = useText()
  const { phone, lineName, source, state } = conflict
  return (
    <>
      <PageHeader
        title={t('conflicts.one.title', { phone: isolateLtr(phone) })}
        heading={
          <Trans id="conflicts.one.title" values={{ phone: <MaskedPhone value={phone} /> }} />
        }
        crumbs={crumbs}
        state={<ConflictPill state={state} />}
        description={
          <Trans
            id={`conflicts.source.${source}`}
            values={{ line: <UserText>{lineName}</UserText> }}
          />
        }
      />
      <div className={classes.page}>
        <ConflictSides conflict={conflict} />
        {state === 'open' ? <Decision conflict={conflict} /> : <Decided conflict={conflict} />}
      </div>
    </>
  )
}
