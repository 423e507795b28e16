import { sql } from 'drizzle-orm'
import { keyOf } from '../../domain/customer-news'
import type { Secrets } from '../auth/secrets'
import { rowsOf } from '../database/database'
import type { Change } from '../dependencies'
import type { Sorted } from './news-from-events'

/** How an erased person is recognised without being known: nobody without our key can tell whom a hash means. */
export function erasedHash(secrets: Secrets, lineId: string, key: string): Promise<string> {
  return secrets.fingerprint(`customer ${lineId} ${key}`)
}

type Told = Sorted['news'][number]

/** The name that it is about, and the former one where it tells of a change. */
function keysOf(told: Told): string[] {
  const key = keyOf(told)
  const former =
    told.kind === 'changed'
      ? keyOf({ customerId: told.previousCustomerId, phoneDigits: told.previousPhoneDigits })
      : null
  return [key, former].filter((one) => one !== null)
}

/**
 * Leaves out what is about people who were erased: whatever is not newer than that, and an answer to a question of
 * before. Whoever writes again is a new customer, and may share as one.
 */
export async function withoutErased(
  change: Change,
  secrets: Secrets,
  sorted: Sorted,
): Promise<Sorted> {
  const { tx, actor } = change
  const any = await tx.execute(
    sql`select 1 from erasures where workspace_id = ${actor.workspaceId} limit 1`,
  )
  if (rowsOf(any).length === 0) return sorted
  const erasedAt = await erasureTimes(change, secrets, sorted)
  if (erasedAt.size === 0) return sorted
  const lastErased = (told: Told) =>
    Math.max(...keysOf(told).map((key) => erasedAt.get(`${told.lineId} ${key}`) ?? -Infinity))
  const back = await whoIsBack(change, sorted, lastErased)
  const answers = new Set(sorted.shares.map(placeOfShare))
  const stays = (told: Told) => {
    const erased = lastErased(told)
    if (erased === -Infinity) return true
    if (told.at <= erased) return false
    const place = `${told.lineId} ${keyOf(told)}`
    if (!answers.has(`${place} ${told.at}`)) return true
    const since = back.get(place)
    return since !== undefined && since < told.at
  }
  const news = sorted.news.filter(stays)
  const left = new Set(news.map((one) => `${one.lineId} ${keyOf(one)} ${one.at}`))
  const stillThere = new Set(news.map((one) => `${one.lineId} ${keyOf(one)}`))
  return {
    ...sorted,
    news,
    shares: sorted.shares.filter((share) => left.has(placeOfShare(share))),
    wrote: sorted.wrote.filter(({ lineId, key }) => stillThere.has(`${lineId} ${key}`)),
  }
}

function placeOfShare({ lineId, key, at }: Sorted['shares'][number]): string {
  return `${lineId} ${key} ${at}`
}

async function erasureTimes(
  { tx, actor }: Change,
  secrets: Secrets,
  { news }: Sorted,
): Promise<Map<string, number>> {
  const places = new Map<string, { lineId: string; key: string }>()
  for (const one of news)
    for (const key of keysOf(one)) places.set(`${one.lineId} ${key}`, { lineId: one.lineId, key })
  const hashed = await Promise.all(
    [...places].map(async ([place, { lineId, key }]) => ({
      place,
      hash: await erasedHash(secrets, lineId, key),
    })),
  )
  const result = await tx.execute(sql`
    select told.place, (extract(epoch from max(erasures.at)) * 1000)::float8 as at
    from json_to_recordset(${JSON.stringify(hashed)}::json) as told(place text, hash text)
    join erasures on erasures.hashes @> array[told.hash] and erasures.workspace_id = ${actor.workspaceId}
    group by told.place`)
  return new Map(rowsOf<{ place: string; at: number }>(result).map(({ place, at }) => [place, at]))
}

/** Since when those who were erased are here again: by what is stored, and by what comes now and is no answer. */
async function whoIsBack(
  { tx }: Change,
  { news, shares }: Sorted,
  lastErased: (told: Told) => number,
): Promise<Map<string, number>> {
  const places = news.map((one) => ({ lineId: one.lineId, key: keyOf(one) ?? '' }))
  const result = await tx.execute(sql`
    select told.line_id as "lineId", told.customer_id as key, (extract(epoch from told.since) * 1000)::float8 as since
    from json_to_recordset(${JSON.stringify(places)}::json) as place("lineId" text, key text)
    join customer_ids told on told.line_id = place."lineId" and told.customer_id = place.key`)
  const back = new Map(
    rowsOf<{ lineId: string; key: string; since: number }>(result).map((row) => [
      `${row.lineId} ${row.key}`,
      row.since,
    ]),
  )
  const answers = new Set(shares.map(placeOfShare))
  for (const one of news) {
    const place = `${one.lineId} ${keyOf(one)}`
    if (one.at <= lastErased(one) || answers.has(`${place} ${one.at}`)) continue
    back.set(place, Math.min(one.at, back.get(place) ?? Infinity))
  }
  return back
}
