import type { UsernameState } from './line'

/** Where a name is shown to people outside: what must be changed when the name changes. */

export const nameUseKinds = ['artwork', 'template', 'note'] as const
export type NameUseKind = (typeof nameUseKinds)[number]

export const nameUseLimits = { title: 120, where: 200, url: 500 } as const

/**
 * How a shown name stands: a line of ours has it, a line of ours had it (the sign shows a name that is no longer ours),
 * or no line of ours ever had it as far as we know (the sign is ahead of its name).
 */
export const nameStandings = ['held', 'no_longer', 'not_yet'] as const
export type NameStanding = (typeof nameStandings)[number]

export function standingOf(name: { isHeld: boolean; wasHeld: boolean }): NameStanding {
  if (name.isHeld) return 'held'
  return name.wasHeld ? 'no_longer' : 'not_yet'
}

/** True when a change of a name lacks the reason it needs: it is shown somewhere, and nobody said why it goes. */
export function lacksReason(change: {
  openUses: number
  reason: string | null | undefined
}): boolean {
  return change.openUses > 0 && (change.reason ?? '').trim() === ''
}

/** The name that a line loses when it gets the wanted one; `null` when it has none, or has this one already. */
export function nameThatGoes(
  line: { username: string | null; usernameState: UsernameState },
  wanted: string,
): string | null {
  const has = line.usernameState === 'reserved' || line.usernameState === 'live'
  return has && line.username !== wanted ? line.username : null
}

/** How a line lost its name: we gave it up, Meta took it, a newer name or another line of ours has its place, or it was gone. */
export const nameEndings = ['released', 'revoked', 'replaced', 'moved', 'gone'] as const
export type NameEnding = (typeof nameEndings)[number]

/** What ended a name on a line, from what is known when Meta's word comes. */
export function endingOf(seen: {
  revoked: boolean
  releasing: boolean
  heldElsewhere: boolean
  replacedBy: string | null
}): NameEnding {
  if (seen.revoked) return 'revoked'
  if (seen.heldElsewhere) return 'moved'
  if (seen.releasing) return 'released'
  return seen.replacedBy === null ? 'gone' : 'replaced'
}
