import {
  IconAlertTriangle,
  IconArrowsExchange,
  IconBroadcast,
  IconCircleOff,
  IconCircleX,
  IconEyeCheck,
  IconHandStop,
  IconHourglass,
  IconLock,
  IconLogout2,
  IconMessageReply,
  IconNote,
  IconReplace,
  IconSend,
  type Icon,
} from '@tabler/icons-react'
import type { RequestState } from '../../../domain/username-request'
import { useText } from '../../i18n/use-text'
import type { Tone } from '../../ui/notice'
import { StatePill } from '../../ui/state-pill'

/** The same looks as on the pages of the requests. */
const looks: Record<RequestState, { tone: Tone; icon: Icon }> = {
  draft: { tone: 'quiet', icon: IconNote },
  in_review: { tone: 'waiting', icon: IconEyeCheck },
  changes_requested: { tone: 'waiting', icon: IconMessageReply },
  submitting: { tone: 'info', icon: IconSend },
  awaiting_meta: { tone: 'info', icon: IconHourglass },
  reserved: { tone: 'good', icon: IconLock },
  live: { tone: 'good', icon: IconBroadcast },
  refused: { tone: 'bad', icon: IconCircleX },
  blocked: { tone: 'bad', icon: IconHandStop },
  needs_move: { tone: 'waiting', icon: IconArrowsExchange },
  declined: { tone: 'bad', icon: IconCircleX },
  withdrawn: { tone: 'quiet', icon: IconCircleOff },
  released: { tone: 'quiet', icon: IconLogout2 },
  revoked: { tone: 'bad', icon: IconAlertTriangle },
  replaced: { tone: 'quiet', icon: IconReplace },
}

export function RequestStatePill({ state }: { state: RequestState }) {
  const t = useText()
  return <StatePill {...looks[state]}>{t(`request.state.${state}`)}</StatePill>
}
