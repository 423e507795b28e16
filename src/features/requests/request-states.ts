import {
  IconAlertTriangle,
  IconArrowsExchange,
  IconBroadcast,
  IconCircleOff,
  IconCircleX,
  IconClockHour4,
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
import type { Tone } from '../../ui/notice'

/** How a state looks: its tone for the mood, its icon and word for everyone who sees no colour. */
export const stateLooks: Record<RequestState, { tone: Tone; icon: Icon }> = {
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

export const waitingIcon = IconClockHour4

/** The states as a person sorts them: whose turn it is, roughly. Every state is in exactly one group. */
export const stateGroups = {
  needs_action: ['draft', 'changes_requested', 'refused', 'blocked', 'needs_move'],
  in_review: ['in_review'],
  with_meta: ['submitting', 'awaiting_meta'],
  live: ['reserved', 'live'],
  ended: ['declined', 'withdrawn', 'released', 'revoked', 'replaced'],
} as const satisfies Record<string, readonly RequestState[]>

export type StateGroup = keyof typeof stateGroups
export const groupNames = Object.keys(stateGroups) as StateGroup[]

/** The group that is exactly these states, if there is one. */
export function groupOf(states: readonly RequestState[]): StateGroup | undefined {
  return groupNames.find((name) => {
    const group: readonly RequestState[] = stateGroups[name]
    return group.length === states.length && group.every((state) => states.includes(state))
  })
}
