import type {
  LineFacts,
  ReadinessFinding,
  ReadinessPlace,
  ReadinessReason,
} from './readiness-words'
import type { BlockReason, NextActor } from './username-request'

/** What a rule finds about its item, and what must be mended, by whom and where. */
export type Found = Omit<ReadinessFinding, 'item'>
export type Mend = [why: ReadinessReason, actor: NextActor, where: ReadinessPlace]

export function ready(why: ReadinessReason): Found {
  return { state: 'ready', why, actor: 'nobody', where: null, metaWord: null }
}

export function unknown(why: ReadinessReason, metaWord: string | null = null): Found {
  return { state: 'unknown', why, actor: 'nobody', where: null, metaWord }
}

export function attention(...[why, actor, where]: Mend): Found {
  return { state: 'attention', why, actor, where, metaWord: null }
}

export function blocked(...[why, actor, where]: Mend): Found {
  return { state: 'blocked', why, actor, where, metaWord: null }
}

/** Whether Meta blocked a request for one of these after it told what we know, or before. */
export function blockFor(
  { lastBlock }: LineFacts,
  reasons: readonly BlockReason[],
  readAt: Date | null,
): 'since' | 'before' | null {
  if (lastBlock === null || !reasons.includes(lastBlock.reason)) return null
  return readAt === null || lastBlock.at >= readAt ? 'since' : 'before'
}
