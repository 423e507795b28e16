import { waitFor } from '@testing-library/react'
import { expect } from 'vitest'
import type { LineAsking } from '../../domain/api/asking'
import type { Line } from '../../domain/api/lines'
import type { PhoneRequest } from '../../domain/api/phone-requests'
import { usualAsking } from '../../domain/asking-settings'
import { refreshCustomers } from '../../server/customers/refresh'
import {
  customerIds,
  customerNames,
  customerPhones,
  customers,
} from '../../server/database/schema/customers'
import { systemChange } from '../../server/jobs/system-change'
import { applyFacts, type PhoneRequestNews } from '../../server/phone-requests/apply-facts'
import type { Run } from './component-api'

/** Whatever the time of day is when the test runs: nobody is asked now, or everybody can be. */
export async function setQuiet({ call, me, api }: Run, quiet: boolean): Promise<void> {
  const clock = (hours: number) =>
    new Date(api.deps.now().getTime() + hours * 60 * 60_000).toISOString().slice(11, 16)
  const nightly = quiet ? { from: clock(-2), to: clock(2) } : null
  const quietHours = { timeZone: 'UTC', nightly, shabbat: false, holidays: false }
  const { stopped: _stopped, ...rules } = usualAsking
  await call(me, 'PUT', '/api/v1/settings/asking', { ...rules, quietHours })
}

/** Of the next message from a line Meta takes it and then says that it failed. */
export async function nextFails(run: Run, lineId: string, code: number): Promise<void> {
  const line = await run.call<Line>(run.me, 'GET', `/api/v1/lines/${lineId}`)
  const { phoneNumberId } = line
  const answer = `failed_${code}`
  await run.api.meta.play({ play: 'answer_next_message', phoneNumberId, answer, times: 1 })
}

/** The first line that has an approved template, once the templates are read. */
export async function lineThatAsks({ call, me }: Run): Promise<LineAsking> {
  return waitFor(async () => {
    const path = '/api/v1/settings/asking/lines?limit=200'
    const { items } = await call<{ items: LineAsking[] }>(me, 'GET', path)
    const line = items.find(({ approvedLanguages }) => approvedLanguages.length > 0)
    if (line === undefined) throw new Error('No template is read yet.')
    return line
  })
}

/** One of the simulated Meta’s many customers (`seedManyCustomers`), under a name of the test’s. */
type Somebody = {
  name: string
  place: number
  /** With a username, whose phone Meta showed so many days ago. */
  seenDaysAgo?: number
}

/** Somebody who wrote to a line and hides the phone. */
export async function meet(
  run: Run,
  lineId: string,
  { name, place, seenDaysAgo }: Somebody,
): Promise<string> {
  const { deps } = run.api
  const { store } = deps.database
  const [id, at] = [deps.newId(), deps.now()]
  const customerId = `IL.${1_000_000_000_000_000_000n + 7919n * BigInt(place)}`
  const told = { lineId, customerId }
  const { workspaceId } = run.me
  await store.insert(customers).values({
    id,
    workspaceId,
    lineId,
    firstSeenAt: at,
    arrivedWithoutPhone: true,
    askState: 'never_asked',
  })
  await store.insert(customerIds).values({
    ...told,
    owner: id,
    since: at,
    firstMessageAt: at,
    lastMessageAt: at,
    firstWithPhone: false,
  })
  await store.insert(customerNames).values({
    ...told,
    name,
    username: seenDaysAgo === undefined ? '' : `dana.${place}`,
    since: at,
    lastAt: at,
  })
  if (seenDaysAgo !== undefined) {
    const seenAt = new Date(at.getTime() - seenDaysAgo * 24 * 60 * 60_000)
    await store.insert(customerPhones).values({
      ...told,
      digits: `97250000000${place}`,
      trust: 'seen',
      since: seenAt,
      lastAt: seenAt,
      seenAt,
    })
  }
  await deps.database.transaction((tx) =>
    refreshCustomers(systemChange(deps, tx, workspaceId), [id]),
  )
  return customerId
}

/** Asks somebody new on a line; in quiet hours it waits. */
export async function askSomebody(run: Run, lineId: string, who: Somebody): Promise<string> {
  const customerIds = [await meet(run, lineId, who)]
  const { items } = await run.call<{ items: { phoneRequest: PhoneRequest | null }[] }>(
    run.me,
    'POST',
    '/api/v1/phone-requests',
    { lineId, customerIds, language: 'he' },
  )
  const id = items[0]?.phoneRequest?.id
  if (id === undefined) throw new Error('Nobody was asked.')
  return id
}

/** What Meta tells of requests. */
export async function hear({ api: { deps }, me }: Run, news: PhoneRequestNews[]): Promise<void> {
  await deps.database.transaction((tx) => applyFacts(systemChange(deps, tx, me.workspaceId), news))
}

export async function reaches(run: Run, id: string, state: PhoneRequest['state']) {
  await waitFor(async () => {
    const request = await run.call<PhoneRequest>(run.me, 'GET', `/api/v1/phone-requests/${id}`)
    expect(request.state).toBe(state)
  })
}
