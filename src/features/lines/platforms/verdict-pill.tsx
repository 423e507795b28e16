import {
  IconAlertTriangle,
  IconBroadcast,
  IconCircleDashed,
  IconEqual,
  IconEqualNot,
  IconHelpCircle,
  IconLink,
  IconLock,
  IconPlugConnectedX,
  IconUnlink,
  type Icon,
} from '@tabler/icons-react'
import type { UsernameState } from '../../../../domain/line'
import type { PlatformVerdict } from '../../../../domain/platform-board'
import { useText } from '../../../i18n/use-text'
import type { Tone } from '../../../ui/notice'
import { StatePill } from '../../../ui/state-pill'

type Look = { tone: Tone; icon: Icon }

const verdictLooks: Record<PlatformVerdict, Look> = {
  same: { tone: 'good', icon: IconEqual },
  different: { tone: 'waiting', icon: IconEqualNot },
  unlinked: { tone: 'waiting', icon: IconUnlink },
  link_needed: { tone: 'bad', icon: IconLink },
  none: { tone: 'quiet', icon: IconCircleDashed },
  not_connected: { tone: 'quiet', icon: IconPlugConnectedX },
  unknown: { tone: 'quiet', icon: IconHelpCircle },
}

/** How the name there stands beside the one on WhatsApp, in shape and word. */
export function VerdictPill({ verdict }: { verdict: PlatformVerdict }) {
  const t = useText()
  return <StatePill {...verdictLooks[verdict]}>{t(`platforms.verdict.${verdict}`)}</StatePill>
}

const stateLooks: Record<UsernameState, Look> = {
  live: { tone: 'good', icon: IconBroadcast },
  reserved: { tone: 'good', icon: IconLock },
  none: { tone: 'quiet', icon: IconCircleDashed },
  revoked: { tone: 'bad', icon: IconAlertTriangle },
  unknown: { tone: 'quiet', icon: IconHelpCircle },
}

export function WhatsappPill({ state }: { state: UsernameState }) {
  const t = useText()
  return <StatePill {...stateLooks[state]}>{t(`platforms.state.${state}`)}</StatePill>
}
