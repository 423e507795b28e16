import { and, asc, gt } from 'drizzle-orm'
import type { z } from 'zod'
import type { askMany as contract } from '../../domain/api/phone-requests'
import type { AskObstacle } from '../../domain/can-ask'
import { readScene, selectManyToAsk, verdictOn, type AskScene } from '../asking/ask-facts'
import type { Store } from '../database/database'
import { customers } from '../database/schema/customers'
import { matching, type ManyFilter } from './many-filter'
import { waitingAsk } from './waiting-ask'

export type Counts = {
  /** How many the filter means. */
  looked: number
  answer: Omit<z.input<typeof contract.answer>, 'job'>
}

/** Few enough that memory stays flat, and many enough that a hundred thousand take seconds. */
const atOnce = 10_000

/** What would happen if all of them were asked now. Walks through them once, by their ids. */
export async function countMany(
  store: Store,
  { workspaceId, filter, now }: { workspaceId: string; filter: ManyFilter; now: Date },
): Promise<Counts> {
  const scene = await readScene(store, { workspaceId, now })
  const tally = createTally(scene, filter.language ?? null)
  let after: string | null = null
  for (;;) {
    const page = await selectManyToAsk(store)
      .where(
        and(matching(workspaceId, filter), after === null ? undefined : gt(customers.id, after)),
      )
      .orderBy(asc(customers.id))
      .limit(atOnce)
    for (const customer of page) tally.add(customer)
    after = page.at(-1)?.id ?? null
    if (page.length < atOnce) return tally.counts()
  }
}

function createTally(scene: AskScene, language: string | null) {
  const refused = new Map<AskObstacle, number>()
  const left = new Map(
    [...scene.lines].map(([id, { rules }]) => [id, rules.capPerDay - rules.askedToday]),
  )
  let looked = 0
  let willAsk = 0
  let waits = 0
  return {
    add(customer: Parameters<typeof verdictOn>[1]) {
      looked += 1
      const verdict = verdictOn(scene, customer, language)
      if (!waitingAsk(scene, customer, verdict, language)) {
        const [first] = verdict.ok ? [] : verdict.obstacles
        if (first) refused.set(first.obstacle, (refused.get(first.obstacle) ?? 0) + 1)
        return
      }
      willAsk += 1
      const room = left.get(customer.lineId) ?? 0
      left.set(customer.lineId, room - 1)
      if (!verdict.ok || room <= 0) waits += 1
    },
    counts: (): Counts => ({
      looked,
      answer: {
        willAsk,
        waits,
        refused: [...refused].map(([reason, count]) => ({ reason, count })),
      },
    }),
  }
}
