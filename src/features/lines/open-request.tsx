import { Link } from '@tanstack/react-router'
import type { UsernameRequest } from '../../../domain/api/username-requests'
import { nextActor } from '../../../domain/username-request'
import { useMe } from '../../api/me'
import { Ago } from '../../i18n/ago'
import { Handle, UserText } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { StandingFacts } from './standing-facts'
import classes from './open-request.module.css'

/** The request that is under way for this line: where it stands, what comes next, and the way to it. */
export function OpenRequest({ request }: { request: UsernameRequest }) {
  const t = useText()
  const { current, candidates, stateSince } = request
  const displayCase = candidates.find(({ username }) => username === current)?.displayCase ?? null
  return (
    <div className={classes.root}>
      <p>
        <Trans
          id={`request.is.${standingOf(request)}`}
          values={{ handle: <Handle username={current} displayCase={displayCase} /> }}
        />
      </p>
      <StandingFacts
        next={<WhatNext request={request} />}
        who={<Actor request={request} />}
        since={<Ago at={stateSince} />}
      />
      <Link to="/requests/$requestId" params={{ requestId: request.id }}>
        {t('lines.openRequest')}
      </Link>
    </div>
  )
}

function standingOf({ state, blockReason }: UsernameRequest) {
  return state === 'blocked' ? (blockReason ?? 'unknown_answer') : state
}

/** What to mend for a blocked request stands on its own page, step by step. */
function WhatNext({ request: { state } }: { request: UsernameRequest }) {
  const t = useText()
  return state === 'blocked' ? t('line.next.blocked') : t(`request.next.${state}`)
}

function Actor({ request }: { request: UsernameRequest }) {
  const t = useText()
  const me = useMe()
  const { state, blockReason, requester } = request
  const actor = nextActor(state, blockReason)
  if (actor !== 'requester') return t(`request.actor.${actor}`)
  if (requester.id === me.id) return t('request.actor.you')
  return <UserText>{requester.name}</UserText>
}
