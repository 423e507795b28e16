import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { getForecast as contract } from '../../domain/api/customers'
import { contactBookSince, visibleForDays } from '../../domain/phone-visibility'
import { readAsking } from '../asking/settings'
import { rowsOf, type Store } from '../database/database'

type Forecast = z.output<typeof contract.answer>
type Counted = {
  withUsername: number
  bookShown: number
  losingWithoutContactBook: number
  losingWithContactBook: number
  keptWithout: number
  keptWith: number
}

const day = 24 * 60 * 60_000

/**
 * How many phones Meta stops showing: 30 days after the customer last wrote, unless its contact book knows them. Where
 * nobody said whether the book is on, it is not counted on.
 */
export async function forecast(
  store: Store,
  { workspaceId, lineId, now }: { workspaceId: string; lineId: string | undefined; now: Date },
): Promise<Forecast> {
  const { contactBook, quietHours } = await readAsking(store, workspaceId)
  const since = sql`${new Date(now.getTime() - visibleForDays * day).toISOString()}::timestamptz`
  const isInTime = sql`phone_seen_at > ${since}`
  const isInBook = sql`(phone_shared_at is not null or phone_seen_at >= ${contactBookSince.toISOString()}::timestamptz)`
  const isOf = sql`workspace_id = ${workspaceId} and username is not null
    and (phone_seen_at is not null or phone_shared_at is not null)
    ${lineId === undefined ? sql`` : sql`and line_id = ${lineId}`}`
  const counted = await store.execute(sql`
    select count(*) filter (where ${isInTime})::int as "withUsername",
      count(*) filter (where not coalesce(${isInTime}, false) and ${isInBook})::int as "bookShown",
      count(*) filter (where ${isInTime})::int as "losingWithoutContactBook",
      count(*) filter (where ${isInTime} and not ${isInBook})::int as "losingWithContactBook",
      count(*) filter (where ${isInTime} and phone_trust = 'shared')::int as "keptWithout",
      count(*) filter (where ${isInTime} and not ${isInBook} and phone_trust = 'shared')::int as "keptWith"
    from customers where ${isOf}`)
  const isOn = contactBook === 'on'
  const days = await store.execute(sql`
    select to_char((phone_seen_at + interval '30 days') at time zone ${quietHours.timeZone}, 'YYYY-MM-DD') as day,
      count(*)::int as losing
    from customers where ${isOf} and ${isInTime} ${isOn ? sql`and not ${isInBook}` : sql``}
    group by 1 order by 1`)
  const [all] = rowsOf<Counted>(counted)
  return toForecast(all, contactBook, rowsOf<Forecast['days'][number]>(days))
}

function toForecast(
  counted: Counted | undefined,
  contactBook: Forecast['contactBook'],
  days: Forecast['days'],
): Forecast {
  const { losingWithoutContactBook = 0, losingWithContactBook = 0 } = counted ?? {}
  const { withUsername = 0, bookShown = 0, keptWithout = 0, keptWith = 0 } = counted ?? {}
  const isOn = contactBook === 'on'
  return {
    withUsername: withUsername + (contactBook === 'off' ? 0 : bookShown),
    losing: isOn ? losingWithContactBook : losingWithoutContactBook,
    losingWithoutContactBook,
    losingWithContactBook,
    contactBook,
    days,
    keptByUs: isOn ? keptWith : keptWithout,
  }
}
