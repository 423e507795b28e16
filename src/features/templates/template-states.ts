import type { PhoneRequestTemplate } from '../../../domain/api/phone-request-templates'
import {
  IconArchive,
  IconBan,
  IconCircleCheck,
  IconCircleX,
  IconClockHour4,
  IconGauge,
  IconHelpCircle,
  IconPencil,
  IconPlayerPause,
  IconScale,
  IconSend,
  IconTrash,
  IconTrashX,
  type Icon,
} from '@tabler/icons-react'
import type { TemplateState } from '../../../domain/template'
import type { Tone } from '../../ui/notice'

/** Each state has a shape of its own: a matrix is read without its colours too. */
export const stateLooks: Record<TemplateState, { tone: Tone; icon: Icon }> = {
  draft: { tone: 'quiet', icon: IconPencil },
  submitting: { tone: 'info', icon: IconSend },
  pending: { tone: 'waiting', icon: IconClockHour4 },
  approved: { tone: 'good', icon: IconCircleCheck },
  rejected: { tone: 'bad', icon: IconCircleX },
  paused: { tone: 'waiting', icon: IconPlayerPause },
  disabled: { tone: 'bad', icon: IconBan },
  in_appeal: { tone: 'info', icon: IconScale },
  limit_exceeded: { tone: 'bad', icon: IconGauge },
  archived: { tone: 'quiet', icon: IconArchive },
  pending_deletion: { tone: 'waiting', icon: IconTrash },
  deleted: { tone: 'quiet', icon: IconTrashX },
  unknown: { tone: 'quiet', icon: IconHelpCircle },
}

type ActorName = 'meta' | 'manager' | 'nobody'

const actors: Record<TemplateState, ActorName> = {
  draft: 'manager',
  submitting: 'meta',
  pending: 'meta',
  approved: 'nobody',
  rejected: 'manager',
  paused: 'meta',
  disabled: 'manager',
  in_appeal: 'meta',
  limit_exceeded: 'manager',
  archived: 'manager',
  pending_deletion: 'meta',
  deleted: 'nobody',
  unknown: 'meta',
}

/** Who has to do something, so that customers can be asked in the words that were sent. */
export function actorOf(template: PhoneRequestTemplate): ActorName {
  const { state, pause } = template
  return pause?.wantsUnpause === true || isChanged(template) ? 'manager' : actors[state]
}

/** Customers are asked, but in words that Meta put there. */
export function isChanged({ state, differences, asked }: PhoneRequestTemplate): boolean {
  return state === 'approved' && asked === null && differences.length > 0
}
