import {
  IconAlertTriangle,
  IconCards,
  IconCheck,
  IconCircleCheck,
  IconClockHour4,
  IconClockOff,
  IconHandStop,
  IconHourglass,
  IconMailOpened,
  IconPlayerStop,
  IconQuestionMark,
  IconSend,
  IconUsers,
  type Icon,
} from '@tabler/icons-react'
import type { PhoneRequestState } from '../../../../domain/phone-request'
import type { Tone } from '../../../ui/notice'

/** How a state looks: its tone for the mood, its icon and word for everyone who sees no colour. */
export const requestLooks: Record<PhoneRequestState, { tone: Tone; icon: Icon }> = {
  queued: { tone: 'info', icon: IconClockHour4 },
  unsure: { tone: 'waiting', icon: IconQuestionMark },
  accepted: { tone: 'info', icon: IconHourglass },
  held: { tone: 'waiting', icon: IconHandStop },
  sent: { tone: 'info', icon: IconSend },
  delivered: { tone: 'info', icon: IconCheck },
  read: { tone: 'info', icon: IconMailOpened },
  shared: { tone: 'good', icon: IconCircleCheck },
  shared_without_phone: { tone: 'waiting', icon: IconCards },
  conflict: { tone: 'waiting', icon: IconUsers },
  failed: { tone: 'bad', icon: IconAlertTriangle },
  expired: { tone: 'quiet', icon: IconClockOff },
  cancelled: { tone: 'quiet', icon: IconPlayerStop },
}
