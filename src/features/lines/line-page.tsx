import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect, type ReactNode } from 'react'
import type { Line } from '../../../domain/api/lines'
import { useMay, useMe } from '../../api/me'
import { isProblem } from '../../api/problem'
import { UserText } from '../../i18n/isolates'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { ButtonLink } from '../../ui/links'
import { Notice } from '../../ui/notice'
import { PageHeader } from '../../ui/page-header'
import { SkeletonRows } from '../../ui/skeleton-rows'
import { rememberLook } from './first-visit'
import { LineIncidents } from './line-incidents'
import { LineFacts } from './line-facts'
import { LinePlatforms } from './platforms/line-platforms'
import { LineReadiness } from './line-readiness'
import { LineRequests } from './line-requests'
import { LineStanding } from './line-standing'
import { useLineSlots } from './line-slots'
import { LineStatusPill } from './line-pills'
import { LineSuggestions } from './line-suggestions'
import { lineQuery, requestsOfLineQuery } from './queries'
import { useListedLine } from './use-listed-line'
import classes from './line-page.module.css'

const route = getRouteApi('/desk/lines/$lineId')

export function LinePage() {
  const t = useText()
  const { lineId } = route.useParams()
  const listed = useListedLine(lineId)
  const query = useQuery({ ...lineQuery(lineId), placeholderData: listed })
  const crumbs = [
    <Link key="lines" to="/lines">
      {t('lines.title')}
    </Link>,
  ]
  if (query.data !== undefined) return <FoundLine line={query.data} crumbs={crumbs} />
  return (
    <>
      <PageHeader title={t('lines.oneTitle')} crumbs={crumbs} />
      {query.isPending ? (
        <SkeletonRows label={t('line.loading')} rows={4} rowHeight={96} />
      ) : isProblem(query.error, 'not_found') ? (
        <Notice title={t('line.notFound')} role="alert">
          <p>{t('line.notFound.next')}</p>
          <Link to="/lines">{t('action.goToLines')}</Link>
        </Notice>
      ) : (
        <FailedState error={query.error} onRetry={() => void query.refetch()} />
      )}
    </>
  )
}

type FoundLineProps = { line: Line; crumbs: ReactNode[] }

function FoundLine({ line, crumbs }: FoundLineProps) {
  const me = useMe()
  const { Uses } = useLineSlots()
  const requests = useInfiniteQuery(requestsOfLineQuery(line.id))
  useEffect(() => rememberLook(me.id), [me.id])
  return (
    <>
      <PageHeader
        title={line.displayName}
        heading={<UserText>{line.displayName}</UserText>}
        crumbs={crumbs}
        state={<LineStatusPill status={line.status} />}
        actions={<LineActions line={line} />}
      />
      <div className={classes.columns}>
        <div className={classes.main}>
          <LineIncidents lineId={line.id} />
          <LineStanding
            key={line.id}
            line={line}
            requests={requests.data?.pages.flatMap(({ items }) => items) ?? []}
            loading={requests.isPending}
          />
          <Uses of={{ lineId: line.id }} username={line.username.value} />
          <LineReadiness line={line} />
          <LineRequests query={requests} lineId={line.id} />
          <LineSuggestions line={line} />
        </div>
        <div className={classes.side}>
          <LinePlatforms lineId={line.id} />
          <LineFacts line={line} />
        </div>
      </div>
    </>
  )
}

function LineActions({ line }: { line: Line }) {
  const t = useText()
  const mayAsk = useMay('requests.create')
  const { openRequestId } = line
  if (openRequestId !== null)
    return (
      <ButtonLink to="/requests/$requestId" params={{ requestId: openRequestId }} variant="default">
        {t('lines.openRequest')}
      </ButtonLink>
    )
  if (!mayAsk) return undefined
  return (
    <ButtonLink
      to="/requests/new"
      search={{ lineId: line.id }}
      variant={line.username.value === null ? 'filled' : 'default'}
    >
      {t(line.username.value === null ? 'lines.ask' : 'lines.askOther')}
    </ButtonLink>
  )
}
