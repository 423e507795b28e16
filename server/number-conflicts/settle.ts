import { sql } from 'drizzle-orm'
import type { Double } from '../../domain/customer-people'
import { rowsOf, type Store } from '../database/database'
import { numberConflicts } from '../database/schema/customers'
import type { Change } from '../dependencies'
import { publish } from '../events/publish'

/** A number of two customers; `older` and `newer` are their ids. */
export type OpenDouble = Omit<Double, 'older' | 'newer'> & {
  lineId: string
  older: string
  newer: string
}

type Open = { id: string; lineId: string; digits: string; older: string; newer: string }

/**
 * Makes the open conflicts about these numbers those that there are now: opens what is new, turns round where the
 * other proved to be the older, and ends what is over. Answers the customers whom it concerns.
 */
export async function settleConflicts(
  change: Change,
  doubles: readonly OpenDouble[],
  about: readonly { lineId: string; digits: string }[],
): Promise<string[]> {
  const open = await openAbout(change.tx, about)
  if (open.length === 0 && doubles.length === 0) return []
  const known = new Map(open.map((one) => [pairOf(one), one]))
  const wanted = new Map(doubles.map((one) => [pairOf(one), one]))
  const fresh = [...wanted].filter(([pair]) => !known.has(pair)).map(([, one]) => one)
  const over = [...known].filter(([pair]) => !wanted.has(pair)).map(([, one]) => one)
  const turned = [...wanted].flatMap(([pair, { older, newer }]) => {
    const row = known.get(pair)
    return row && row.older !== older ? [{ ...row, older, newer }] : []
  })
  await endAll(change.tx, over)
  await turnAll(change.tx, turned)
  await openAll(change, fresh)
  const moved = [...over, ...turned, ...fresh]
  if (moved.length > 0) await publishConflicts(change)
  return moved.flatMap(({ older, newer }) => [older, newer])
}

/** Tells the screens that show conflicts. */
export function publishConflicts(change: Change, id?: string): Promise<void> {
  const { workspaceId } = change.actor
  const path = '/api/v1/number-conflicts'
  return publish(
    { ...change, workspaceId },
    'number_conflicts.updated',
    id === undefined ? path : `${path}/${id}`,
  )
}

function pairOf({ lineId, digits, older, newer }: Omit<Open, 'id'>): string {
  return [lineId, digits, ...[older, newer].toSorted()].join(' ')
}

async function openAbout(
  tx: Store,
  about: readonly { lineId: string; digits: string }[],
): Promise<Open[]> {
  if (about.length === 0) return []
  const result = await tx.execute(sql`
    select conflict.id, conflict.line_id as "lineId", conflict.digits, conflict.older, conflict.newer
    from json_to_recordset(${JSON.stringify(about)}::json) as number("lineId" text, digits text)
    join number_conflicts conflict on conflict.line_id = number."lineId" and conflict.digits = number.digits
      and conflict.state = 'open'
    order by conflict.id for update of conflict`)
  return rowsOf<Open>(result)
}

async function endAll(tx: Store, over: readonly Open[]): Promise<void> {
  if (over.length === 0) return
  await tx.execute(sql`
    update number_conflicts set state = 'void', version = version + 1
    where id in (select json_array_elements_text(${JSON.stringify(over.map(({ id }) => id))}::json))`)
}

async function turnAll(tx: Store, turned: readonly Open[]): Promise<void> {
  if (turned.length === 0) return
  await tx.execute(sql`
    update number_conflicts set older = turned.older, newer = turned.newer, version = version + 1
    from json_to_recordset(${JSON.stringify(turned)}::json) as turned(id text, older text, newer text)
    where number_conflicts.id = turned.id`)
}

async function openAll({ tx, actor, newId }: Change, fresh: readonly OpenDouble[]): Promise<void> {
  if (fresh.length === 0) return
  await tx.insert(numberConflicts).values(
    fresh.map(({ openedAt, ...one }) => ({
      ...one,
      id: newId(),
      workspaceId: actor.workspaceId,
      state: 'open' as const,
      openedAt: new Date(openedAt),
    })),
  )
}
