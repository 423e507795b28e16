import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Ago } from '../../i18n/ago'
import { UserText } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import type { KnownName } from './queries'
import { Section } from './section'
import classes from './names.module.css'

type Happening = { key: string; at: string; what: ReactNode; more: ReactNode }

/** Who asked for the name and who had it until when, newest first. */
export function NameHistory({ name }: { name: KnownName }) {
  const t = useText()
  const happenings = [...name.requests.map(askedOf), ...name.former.map(goneOf)].toSorted(
    (one, other) => (one.at < other.at ? 1 : -1),
  )
  return (
    <Section title={t('names.one.history')}>
      {happenings.length === 0 ? (
        <p className={classes.none}>{t('names.one.history.none')}</p>
      ) : (
        <ol className={classes.list}>
          {happenings.map(({ key, at, what, more }) => (
            <li key={key} className={classes.item}>
              <span className={classes.body}>
                {what}
                {more}
              </span>
              <span className={classes.soft}>
                <Ago at={at} quiet />
              </span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}

function askedOf(request: KnownName['requests'][number]): Happening {
  const values = {
    name: <UserText>{request.requester}</UserText>,
    line: <UserText>{request.line.displayName}</UserText>,
  }
  return {
    key: request.id,
    at: request.stateSince,
    what: (
      <Link to="/requests/$requestId" params={{ requestId: request.id }} className={classes.name}>
        <Trans id={request.isCurrent ? 'names.one.asked' : 'names.one.candidate'} values={values} />
      </Link>
    ),
    more: <RequestState state={request.state} />,
  }
}

function RequestState({ state }: { state: KnownName['requests'][number]['state'] }) {
  const t = useText()
  return <span>{t(`request.state.${state}`)}</span>
}

function goneOf(former: KnownName['former'][number]): Happening {
  const line = (
    <Link to="/lines/$lineId" params={{ lineId: former.line.id }}>
      <UserText>{former.line.displayName}</UserText>
    </Link>
  )
  return {
    key: former.id,
    at: former.at,
    what: (
      <span>
        <Trans id={`names.one.ended.${former.ending}`} values={{ line }} />
        {former.byName !== null && (
          <>
            {' '}
            <Trans id="names.by" values={{ name: <UserText>{former.byName}</UserText> }} />
          </>
        )}
      </span>
    ),
    more: former.reason !== null && (
      <span className={classes.soft}>
        <UserText>{former.reason}</UserText>
      </span>
    ),
  }
}
