import { Link } from '@tanstack/react-router'
import type { UsernameRequest } from '../../../domain/api/username-requests'
import { nextActor } from '../../../domain/username-request'
import { useMe } from '../../api/me'
import { Ago } from '../../i18n/ago'
import { Handle } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import classes from './open-request.module.css'

/** The request that is under way for this line: where it stands, who acts, since when, and the way to it. */
export function OpenRequest({ request }: { request: UsernameRequest }) {
  const t = useText()
  const first = request.candidates.find(({ username }) => username === request.current)
  return (
    <div className={classes.root}>
      <p>
        <Trans
          id={`request.is.${whatItIs(request)}`}
          values={{
            handle: <Handle username={request.current} displayCase={first?.displayCase ?? null} />,
          }}
        />{' '}
        <Link to="/requests/$requestId" params={{ requestId: request.id }}>
          {t('lines.openRequest')}
        </Link>
      </p>
      <p className={classes.soft}>
        {t('line.who')}: <Actor request={request} /> · {t('line.since')}{' '}
        <Ago at={request.stateSince} quiet />
      </p>
    </div>
  )
}

function whatItIs({ state, blockReason }: UsernameRequest) {
  return state === 'blocked' ? (blockReason ?? 'unknown_answer') : state
}

function Actor({ request }: { request: UsernameRequest }) {
  const t = useText()
  const me = useMe()
  const { state, blockReason, requester } = request
  const actor = nextActor(state, blockReason)
  if (actor !== 'requester') return t(`request.actor.${actor}`)
  if (requester.id === me.id) return t('request.actor.you')
  return <bdi dir="auto">{requester.name}</bdi>
}
