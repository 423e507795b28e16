import { Link } from '@tanstack/react-router'
import type { Ref } from 'react'
import type { UsernameRequestDetails } from '../../../domain/api/username-requests'
import type { RequestStep } from '../../../domain/username-request'
import { useMe } from '../../api/me'
import { Handle } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import toneClasses from '../../ui/tones.module.css'
import { BlockGuidance } from './block-guidance'
import { currentOf, nextCandidateOf } from './current-candidate'
import { standingOf } from './guidance'
import { MessageToSend } from './message-to-send'
import { MoveComparison } from './move-comparison'
import { NextActor } from './next-actor'
import { Fact, Facts } from './panel'
import { stateLooks } from './request-states'
import { StepButtons } from './step-buttons'
import { WaitSentence } from './wait-sentence'
import { When } from './when'
import classes from './standing.module.css'

type StandingProps = {
  request: UsernameRequestDetails
  /** The state is another than a moment ago: marked for a while. */
  changed: boolean
  headingRef: Ref<HTMLHeadingElement>
  onAsk: (step: RequestStep) => void
}

/** Where the request stands in one sentence, what comes next, who must act, and what this person can do now. */
export function Standing({ request, changed, headingRef, onAsk }: StandingProps) {
  const t = useText()
  const { tone, icon: Icon } = stateLooks[request.state]
  const key = standingOf(request)
  return (
    <section
      className={`${classes.root} ${toneClasses[tone]}`}
      data-changed={changed}
      aria-labelledby="standing"
    >
      <div className={classes.sentence}>
        <Icon size={28} stroke={1.8} className={classes.icon} aria-hidden />
        <h2 id="standing" ref={headingRef} tabIndex={-1} className={classes.title}>
          <Trans id={`request.is.${key}`} values={{ handle: <Handle {...currentOf(request)} /> }} />
        </h2>
      </div>
      <WaitSentence request={request} />
      <Facts inColumns>
        {request.state !== 'blocked' && (
          <Fact name={t('request.whatNext')} wide>
            <WhatNext request={request} />
          </Fact>
        )}
        <Fact name={t('request.whoActs')}>
          <NextActor request={request} />
        </Fact>
        <Fact name={t('request.since')}>
          <When at={request.stateSince} />
        </Fact>
      </Facts>
      {request.blockReason !== null && (
        <BlockGuidance request={request} reason={request.blockReason} />
      )}
      {request.state === 'needs_move' && <MoveComparison request={request} />}
      <YouCan request={request} onAsk={onAsk} />
      <MessageToSend request={request} />
    </section>
  )
}

function WhatNext({ request }: { request: UsernameRequestDetails }) {
  const t = useText()
  const { state } = request
  if (state === 'blocked') return null
  if (state === 'needs_move' && nextCandidateOf(request) === undefined)
    return t('request.next.needs_move_last')
  return t(`request.next.${state}`)
}

const endedStates = ['declined', 'withdrawn', 'released', 'revoked'] as const

function YouCan({ request, onAsk }: Pick<StandingProps, 'request' | 'onAsk'>) {
  const t = useText()
  const me = useMe()
  const mayAsk = me.actions.includes('requests.create')
  const ended = endedStates.some((state) => state === request.state)
  const isOwnReview =
    request.state === 'in_review' &&
    request.requester.id === me.id &&
    me.actions.includes('requests.review') &&
    !request.steps.includes('approve')
  const nothing = request.steps.length === 0 && !request.editable && !(ended && mayAsk)
  return (
    <div className={classes.youCan}>
      <h3 className={classes.youCanTitle}>{t('request.youCan')}</h3>
      {isOwnReview && <p>{t('request.ownReview')}</p>}
      {nothing && <p>{t('request.youCanNothing')}</p>}
      <StepButtons request={request} onAsk={onAsk} />
      {ended && mayAsk && (
        <p>
          <Link to="/requests/new" search={{ lineId: request.line.id }} className={classes.link}>
            {t('request.again')}
          </Link>
        </p>
      )}
    </div>
  )
}
