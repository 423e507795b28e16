import {
  IconCircleCheck,
  IconCircleDashed,
  IconClockOff,
  IconEye,
  IconFileImport,
  IconKeyboard,
  IconMailX,
  IconMessageQuestion,
  IconShare3,
  IconUsers,
  type Icon,
} from '@tabler/icons-react'
import type { AskState, PhoneTrust } from '../../../domain/customer'
import type { Tone } from '../../ui/notice'

type Look = { tone: Tone; icon: Icon }

/** How a state looks: its tone for the mood, its icon and word for everyone who sees no colour. */
export const askStateLooks: Record<AskState, Look> = {
  phone_known: { tone: 'good', icon: IconCircleCheck },
  never_asked: { tone: 'quiet', icon: IconCircleDashed },
  open: { tone: 'info', icon: IconMessageQuestion },
  no_answer: { tone: 'quiet', icon: IconClockOff },
  failed: { tone: 'bad', icon: IconMailX },
  conflict: { tone: 'waiting', icon: IconUsers },
}

/** How a phone is known. Only a share was meant as an answer to us. */
export const trustLooks: Record<PhoneTrust, Look> = {
  shared: { tone: 'good', icon: IconShare3 },
  seen: { tone: 'info', icon: IconEye },
  typed: { tone: 'quiet', icon: IconKeyboard },
  imported: { tone: 'quiet', icon: IconFileImport },
}
