import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { UsernameRequest } from '../../../domain/api/username-requests'
import { Ago } from '../../i18n/ago'
import { Handle, UserText } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { LoadMore } from '../../ui/load-more'
import { SkeletonRows } from '../../ui/skeleton-rows'
import { LineSection } from './line-section'
import { RequestStatePill } from './request-state-pill'
import classes from './line-requests.module.css'

type Requests = { pages: { items: UsernameRequest[]; total: number }[] }

type LineRequestsProps = { lineId: string; query: UseInfiniteQueryResult<Requests> }

/** Every wish there was for this line, newest first. */
export function LineRequests({ lineId, query }: LineRequestsProps) {
  const t = useText()
  return (
    <LineSection title={t('line.requests')}>
      <Found lineId={lineId} query={query} />
    </LineSection>
  )
}

function Found({ lineId, query }: LineRequestsProps) {
  const t = useText()
  if (query.isPending) return <SkeletonRows label={t('line.requests.loading')} rows={2} />
  const requests = query.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <>
      {query.isError && <FailedState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && requests.length === 0 && (
        <p className={classes.none}>{t('line.requests.none')}</p>
      )}
      {requests.length > 0 && (
        <ol className={classes.list}>
          {requests.map((request) => (
            <RequestItem key={request.id} request={request} />
          ))}
        </ol>
      )}
      {query.hasNextPage && (
        <LoadMore
          shown={requests.length}
          total={query.data?.pages.at(-1)?.total ?? requests.length}
          hasMore={query.hasNextPage}
          loading={query.isFetching}
          onMore={() => void query.fetchNextPage()}
        />
      )}
      {requests.length > 1 && (
        <p className={classes.all}>
          <Link to="/requests" search={{ lineId }}>
            {t('line.requests.all')}
          </Link>
        </p>
      )}
    </>
  )
}

function RequestItem({ request }: { request: UsernameRequest }) {
  const { id, current, candidates, state, stateSince, requester } = request
  const displayCase = candidates.find(({ username }) => username === current)?.displayCase ?? null
  return (
    <li className={classes.item}>
      <Link to="/requests/$requestId" params={{ requestId: id }} className={classes.handle}>
        <Handle username={current} displayCase={displayCase} />
      </Link>
      <RequestStatePill state={state} />
      <span className={classes.soft}>
        <Ago at={stateSince} quiet />{' '}
        <Trans id="line.requests.by" values={{ name: <UserText>{requester.name}</UserText> }} />
      </span>
    </li>
  )
}
