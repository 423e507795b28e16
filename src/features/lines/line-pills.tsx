import {
  IconAlertTriangle,
  IconAntennaBars1,
  IconAntennaBars2,
  IconAntennaBars3,
  IconAntennaBars5,
  IconBroadcast,
  IconCircleDashed,
  IconClock,
  IconHandStop,
  IconHelpCircle,
  IconLock,
  IconPlugConnected,
  IconPlugConnectedX,
  type Icon,
} from '@tabler/icons-react'
import type { Line } from '../../../domain/api/lines'
import type { LineStatus, UsernameState } from '../../../domain/line'
import { Id } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import type { Tone } from '../../ui/notice'
import { StatePill } from '../../ui/state-pill'
import classes from './line-pills.module.css'

type Look = { tone: Tone; icon: Icon }

const usernameLooks: Record<UsernameState, Look> = {
  none: { tone: 'quiet', icon: IconCircleDashed },
  reserved: { tone: 'good', icon: IconLock },
  live: { tone: 'good', icon: IconBroadcast },
  revoked: { tone: 'bad', icon: IconAlertTriangle },
  unknown: { tone: 'waiting', icon: IconHelpCircle },
}

export function UsernamePill({ state }: { state: UsernameState }) {
  const t = useText()
  return <StatePill {...usernameLooks[state]}>{t(`lines.username.${state}`)}</StatePill>
}

const statusLooks: Record<LineStatus, Look> = {
  connected: { tone: 'good', icon: IconPlugConnected },
  pending: { tone: 'waiting', icon: IconClock },
  restricted: { tone: 'bad', icon: IconHandStop },
  disconnected: { tone: 'bad', icon: IconPlugConnectedX },
  unknown: { tone: 'waiting', icon: IconHelpCircle },
}

export function LineStatusPill({ status }: { status: LineStatus }) {
  const t = useText()
  return <StatePill {...statusLooks[status]}>{t(`lines.status.${status}`)}</StatePill>
}

const qualityIcons: Record<Line['quality'], Icon> = {
  green: IconAntennaBars5,
  yellow: IconAntennaBars3,
  red: IconAntennaBars2,
  unknown: IconAntennaBars1,
}

/** Meta's quality rating as bars and words. */
export function Quality({ quality }: { quality: Line['quality'] }) {
  const t = useText()
  const Bars = qualityIcons[quality]
  return (
    <span className={classes.quality} data-quality={quality}>
      <Bars size={18} className="hb-mirrors" aria-hidden />
      {t(`lines.quality.${quality}`)}
    </span>
  )
}

/** Meta's own word, where we could not fold it into ours. */
export function MetaWord({ word }: { word: string | null }) {
  if (word === null) return null
  return (
    <span className={classes.metaWord}>
      <Trans id="lines.metaWord" values={{ word: <Id>{word}</Id> }} />
    </span>
  )
}
