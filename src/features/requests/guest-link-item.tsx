import { Button } from '@mantine/core'
import {
  IconCircleCheck,
  IconCircleX,
  IconClockHour4,
  IconClockOff,
  type Icon,
} from '@tabler/icons-react'
import type { GuestLink } from '../../../domain/api/guest-reviews'
import { Ago } from '../../i18n/ago'
import { UserText } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import type { Tone } from '../../ui/notice'
import { StatePill } from '../../ui/state-pill'
import classes from './guest-links.module.css'

const looks: Record<GuestLink['state'], { tone: Tone; icon: Icon }> = {
  open: { tone: 'waiting', icon: IconClockHour4 },
  used: { tone: 'good', icon: IconCircleCheck },
  ended: { tone: 'quiet', icon: IconCircleX },
  expired: { tone: 'quiet', icon: IconClockOff },
}

/** Whom a link is for, whether it was used, and when it ends. */
export function GuestLinkItem({ link, onEnd }: { link: GuestLink; onEnd: () => void }) {
  const t = useText()
  const name = <UserText>{link.name}</UserText>
  return (
    <li className={classes.item}>
      <strong>{name}</strong>
      <StatePill {...looks[link.state]}>{t(`guestLink.state.${link.state}`)}</StatePill>
      <span className={classes.soft}>
        <WhatCame link={link} />
        <br />
        <Trans id="guestLink.by" values={{ name: <UserText>{link.createdBy}</UserText> }} />
      </span>
      {link.state === 'open' && (
        <Button variant="default" size="xs" onClick={onEnd}>
          <span>
            <Trans id="guestLink.end" values={{ name }} />
          </span>
        </Button>
      )}
    </li>
  )
}

function WhatCame({ link }: { link: GuestLink }) {
  if (link.usedAt !== null && link.decision !== null)
    return (
      <Trans
        id={`guestLink.decided.${link.decision}`}
        values={{ when: <Ago at={link.usedAt} quiet /> }}
      />
    )
  if (link.endedAt !== null)
    return <Trans id="guestLink.endedAt" values={{ when: <Ago at={link.endedAt} quiet /> }} />
  const over = link.state === 'expired'
  return (
    <Trans
      id={over ? 'guestLink.ranOut' : 'guestLink.ends'}
      values={{ when: <Ago at={link.expiresAt} quiet /> }}
    />
  )
}
