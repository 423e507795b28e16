import { IconBookmark, IconClockOff } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { KeptName } from '../../../domain/api/kept-names'
import type { FormerName, PoolName } from '../../../domain/api/name-pool'
import { useNow } from '../../i18n/clock'
import { useFormat } from '../../i18n/format'
import { Handle, Id, UserText } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { StatePill } from '../../ui/state-pill'
import { dayOf } from './day'
import classes from './names.module.css'

/** The name, and what our own people have to do with it. */
export function NameCell({ name }: { name: PoolName }) {
  const { date } = useFormat()
  const { username, heldBy, keptFor } = name
  const displayCase =
    name.kind === 'released' || name.kind === 'revoked' ? name.former.displayCase : null
  return (
    <span className={classes.body}>
      <Link to="/names/$username" params={{ username }} className={classes.name}>
        <Handle username={username} displayCase={displayCase} />
      </Link>
      {heldBy !== null && (
        <span className={classes.soft}>
          <Trans
            id={`names.held.${heldBy.kind}`}
            values={{ line: <UserText>{heldBy.displayName}</UserText> }}
          />
        </span>
      )}
      {keptFor !== null && name.kind !== 'kept' && (
        <span className={classes.soft}>
          <Trans
            id="names.keptFor"
            values={{
              campaign: <UserText>{keptFor.campaign}</UserText>,
              date: date(keptFor.until),
            }}
          />
        </span>
      )}
    </span>
  )
}

export function About({ name }: { name: PoolName }) {
  switch (name.kind) {
    case 'suggestion':
      return name.account === null ? <Id>{name.wabaId}</Id> : <UserText>{name.account}</UserText>
    case 'released':
    case 'revoked':
      return <Former former={name.former} />
    case 'near_miss':
      return (
        <span className={classes.body}>
          <span>
            <Trans
              id={`names.why.${name.why}`}
              values={{ handle: <Handle username={name.of} /> }}
            />
          </span>
          <span className={classes.soft}>
            <Trans
              id="names.couldHold"
              values={{ line: <UserText>{name.line.displayName}</UserText> }}
            />
          </span>
        </span>
      )
    case 'kept':
      return <Campaign kept={name.kept} />
  }
}

function Former({ former }: { former: FormerName }) {
  const t = useText()
  const { line, ending, byName, reason } = former
  return (
    <span className={classes.body}>
      <Link to="/lines/$lineId" params={{ lineId: line.id }}>
        <UserText>{line.displayName}</UserText>
      </Link>
      <span>
        {t(`names.ending.${ending}`)}
        {byName !== null && (
          <>
            {' '}
            <Trans id="names.by" values={{ name: <UserText>{byName}</UserText> }} />
          </>
        )}{' '}
        <span className={classes.soft}>
          <span aria-hidden="true">·</span> {t('names.mayBeTaken')}
        </span>
      </span>
      {reason !== null && (
        <span className={classes.soft}>
          <UserText>{reason}</UserText>
        </span>
      )}
    </span>
  )
}

function Campaign({ kept }: { kept: KeptName }) {
  return (
    <span className={classes.body}>
      <UserText>{kept.campaign}</UserText>
      <span className={classes.soft}>
        <Trans id="names.by" values={{ name: <UserText>{kept.createdBy}</UserText> }} />
      </span>
      {kept.note !== null && (
        <span className={classes.soft}>
          <UserText>{kept.note}</UserText>
        </span>
      )}
    </span>
  )
}

export function Until({ kept }: { kept: KeptName }) {
  const t = useText()
  const { date } = useFormat()
  const over = kept.until < dayOf(useNow())
  return (
    <span className={classes.body}>
      <time dateTime={kept.until}>{date(kept.until)}</time>
      <span>
        <StatePill tone={over ? 'quiet' : 'info'} icon={over ? IconClockOff : IconBookmark}>
          {t(over ? 'names.kept.expired' : 'names.kept.running')}
        </StatePill>
      </span>
    </span>
  )
}
