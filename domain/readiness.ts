import { link, openRequest, siblingLine } from './readiness-around'
import { displayName, messagingLimit, permission, registration } from './readiness-at-meta'
import type { Found } from './readiness-findings'
import {
  readinessItems,
  type LineFacts,
  type ReadinessFinding,
  type ReadinessItem,
  type ReadinessState,
} from './readiness-words'

/** One rule for each item. */
const rules = {
  permission,
  registration,
  messaging_limit: messagingLimit,
  display_name: displayName,
  facebook_link: (facts) => link(facts, 'facebook'),
  instagram_link: (facts) => link(facts, 'instagram'),
  sibling_line: siblingLine,
  open_request: openRequest,
} as const satisfies Record<ReadinessItem, (facts: LineFacts) => Found>

/**
 * What stands in the way of a username on a line, item by item in the order of mending. Only what is known: it never
 * promises that a name is free, and what Meta has not told is `unknown` (meta-contract 1.3).
 */
export function readinessOf(facts: LineFacts): ReadinessFinding[] {
  return readinessItems.map((item) => ({ item, ...rules[item](facts) }))
}

/** What Meta can tell before it is asked for a name. The rest is unknown on every line until then. */
const toldBeforehand: readonly ReadinessItem[] = [
  'permission',
  'registration',
  'messaging_limit',
  'display_name',
]

/**
 * The worst of the items. `unknown` only for what could be known by now: of links Meta speaks in its answer alone, so
 * they do not keep a line from being `ready`.
 */
export function readinessVerdict(
  findings: readonly Pick<ReadinessFinding, 'item' | 'state'>[],
): ReadinessState {
  const has = (state: ReadinessState) => findings.some((finding) => finding.state === state)
  if (has('blocked')) return 'blocked'
  if (has('attention')) return 'attention'
  const untold = findings.some(
    ({ item, state }) => state === 'unknown' && toldBeforehand.includes(item),
  )
  return untold ? 'unknown' : 'ready'
}
