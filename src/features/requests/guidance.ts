import type { Place } from '../../../domain/places'
import type { BlockReason, RequestState } from '../../../domain/username-request'
import type { MessageId } from '../../i18n/en'

type Steps = readonly Extract<MessageId, `request.fix.${string}`>[]

/** What to do about each block, in order, and where (meta-contract 1.3, 1.4). */
export const fixes: Record<BlockReason, { where: Place; steps: Steps }> = {
  messaging_limit: {
    where: 'business_settings',
    steps: [
      'request.fix.messaging_limit.1',
      'request.fix.messaging_limit.2',
      'request.fix.messaging_limit.3',
    ],
  },
  // The steps of these two depend on what is connected to the line: link-steps.tsx.
  facebook_link: { where: 'whatsapp_manager', steps: [] },
  instagram_link: { where: 'whatsapp_manager', steps: [] },
  permission: {
    where: 'business_settings',
    steps: ['request.fix.permission.1', 'request.fix.permission.2', 'request.fix.permission.3'],
  },
  line_not_found: {
    where: 'whatsapp_manager',
    steps: [
      'request.fix.line_not_found.1',
      'request.fix.line_not_found.2',
      'request.fix.line_not_found.3',
    ],
  },
  line_not_registered: {
    where: 'whatsapp_manager',
    steps: ['request.fix.line_not_registered.1', 'request.fix.line_not_registered.2'],
  },
  connection: {
    where: 'handleboard',
    steps: ['request.fix.connection.1', 'request.fix.connection.2'],
  },
  account_restricted: {
    where: 'support',
    steps: [
      'request.fix.account_restricted.1',
      'request.fix.account_restricted.2',
      'request.fix.account_restricted.3',
    ],
  },
  unknown_answer: {
    where: 'support',
    steps: [
      'request.fix.unknown_answer.1',
      'request.fix.unknown_answer.2',
      'request.fix.unknown_answer.3',
    ],
  },
}

type Standing = { state: RequestState; blockReason: BlockReason | null }

/** The key of the sentence that says where it stands: a block says what blocks it. */
export function standingOf({ state, blockReason }: Standing) {
  return state === 'blocked' ? (blockReason ?? 'unknown_answer') : state
}

const actingStates = ['in_review', 'changes_requested', 'refused', 'needs_move', 'revoked'] as const

/** The key of the message to whoever must act, or `null` where nobody needs to be told. */
export function messageOf(standing: Standing) {
  if (standing.state === 'blocked') return standing.blockReason ?? 'unknown_answer'
  return actingStates.find((state) => state === standing.state) ?? null
}
