import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { UsernameRequestDetails } from '../../../domain/api/username-requests'
import { handleOf } from '../../../domain/handle'
import type { RequestState, RequestStep } from '../../../domain/username-request'
import { isProblem } from '../../api/problem'
import { Handle, isolateLtr, UserText } from '../../i18n/isolates'
import { Phone } from '../../i18n/phone'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { useAnnounce } from '../../ui/announcer'
import { FailedState } from '../../ui/failed-state'
import { PageHeader } from '../../ui/page-header'
import { SkeletonRows } from '../../ui/skeleton-rows'
import { CandidatesPanel } from './candidates-panel'
import { currentOf } from './current-candidate'
import { GuestLinksPanel } from './guest-links-panel'
import { Ladder } from './ladder'
import { requestQuery } from './queries'
import { RequestFacts } from './request-facts'
import { useRequestSlots } from './request-slots'
import { RequestStatePill } from './request-state-pill'
import { RequestsCrumb } from './requests-crumb'
import { Standing } from './standing'
import { StepDialog, type AskedStep } from './step-dialog'
import { Timeline } from './timeline'
import classes from './request-page.module.css'

const route = getRouteApi('/desk/requests/$requestId')

export function RequestPage() {
  const { requestId } = route.useParams()
  const request = useQuery(requestQuery(requestId))
  const t = useText()
  if (request.data !== undefined) return <LoadedRequest request={request.data} />
  const notThere = isProblem(request.error, 'not_found')
  return (
    <>
      <PageHeader
        title={t(notThere ? 'request.notFound' : 'requests.oneTitle')}
        crumbs={[<RequestsCrumb key="requests" />]}
      />
      {request.isError ? (
        <FailedState
          error={request.error}
          {...(notThere ? {} : { onRetry: () => void request.refetch() })}
        />
      ) : (
        <SkeletonRows label={t('request.loading')} rows={5} rowHeight={90} />
      )}
    </>
  )
}

/** The name stood on the line: it may be shown somewhere. */
const hasOrHad: readonly RequestState[] = ['reserved', 'live', 'released', 'revoked', 'replaced']

function LoadedRequest({ request }: { request: UsernameRequestDetails }) {
  const current = currentOf(request)
  const changed = useNewState(request)
  const heading = useRef<HTMLHeadingElement>(null)
  const { Uses } = useRequestSlots()
  const [asked, setAsked] = useState<AskedStep>({ step: 'approve', version: request.version })
  const [opened, setOpened] = useState(false)
  function ask(step: RequestStep) {
    setAsked({ step, version: request.version })
    setOpened(true)
  }
  /** The button that asked may be gone: the focus goes to what the page now says. */
  function leaveDialog() {
    setOpened(false)
    requestAnimationFrame(() => heading.current?.focus())
  }
  return (
    <>
      <PageHeader
        title={isolateLtr(handleOf(current.username, current.displayCase))}
        heading={<Handle {...current} />}
        crumbs={[<RequestsCrumb key="requests" />]}
        state={<RequestStatePill state={request.state} />}
        description={
          <Trans
            id="request.forLine"
            values={{
              line: <UserText>{request.line.displayName}</UserText>,
              phone: <Phone value={request.line.phoneNumber} />,
            }}
          />
        }
      />
      <div className={classes.ladder}>
        <Ladder request={request} />
      </div>
      <div className={classes.columns}>
        <div className={classes.main}>
          <Standing request={request} changed={changed} headingRef={heading} onAsk={ask} />
          {hasOrHad.includes(request.state) && (
            <Uses of={{ username: current.username }} username={current.username} />
          )}
          <Timeline entries={request.timeline} candidates={request.candidates} />
        </div>
        <div className={classes.side}>
          <CandidatesPanel request={request} />
          <RequestFacts request={request} />
          <GuestLinksPanel request={request} />
        </div>
      </div>
      <StepDialog
        request={request}
        asked={asked}
        opened={opened}
        onClose={() => setOpened(false)}
        onDone={leaveDialog}
        onReload={leaveDialog}
      />
    </>
  )
}

/** True for a while after the state became another one; says it politely to those who do not see it. */
function useNewState(request: UsernameRequestDetails): boolean {
  const t = useText()
  const announce = useAnnounce()
  const before = useRef({ id: request.id, state: request.state })
  const [changed, setChanged] = useState(false)
  const { username, displayCase } = currentOf(request)
  const handle = isolateLtr(handleOf(username, displayCase))
  const news = t('request.stateNow', { handle, state: t(`request.state.${request.state}`) })
  useEffect(() => {
    const last = before.current
    before.current = { id: request.id, state: request.state }
    if (last.id !== request.id || last.state === request.state) return
    announce(news)
    setChanged(true)
    const timer = setTimeout(() => setChanged(false), 2500)
    return () => clearTimeout(timer)
  }, [request.id, request.state, news, announce])
  return changed
}
