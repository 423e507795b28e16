import { vi } from 'vitest'
import type { Customer } from '../../domain/api/customers'
import type { NumberConflict } from '../../domain/api/number-conflicts'
import type { Run } from './component-api'

/** Of `Rimonit Health`, where people write unless told otherwise. */
const mainLine = '106540352250101'

/** People of the simulated Meta: the first hides the number behind a username, the second has none. */
export const people = { noga: 'person-noga', rivka: 'person-rivka' } as const

/** A person writes to a line; resolves once the line knows them. */
export async function writes(
  run: Run,
  personId: string,
  { text = 'שלום', phoneNumberId = mainLine } = {},
): Promise<Customer> {
  const { meta } = run.api
  await meta.play({ play: 'customer_writes', personId, phoneNumberId, text, beforeIds: false })
  const person = (await meta.world()).customers.find((one) => one.personId === personId)
  return vi.waitFor(
    async () => {
      const { items } = await run.call<{ items: Customer[] }>(run.me, 'GET', '/api/v1/customers')
      const found = items.find(({ name }) => name === person?.name)
      if (found === undefined) throw new Error('They are not a customer yet.')
      return found
    },
    { timeout: 15_000, interval: 100 },
  )
}

/** Noga and Rivka wrote to the same line, and somebody writes down Rivka’s number for Noga. */
export async function conflict(run: Run): Promise<NumberConflict> {
  await writes(run, people.rivka)
  const { id, version } = await writes(run, people.noga)
  const phone = '+972555551008'
  await putPhone(run, { id, version, phone })
  const { items } = await run.call<{ items: NumberConflict[] }>(
    run.me,
    'GET',
    '/api/v1/number-conflicts',
  )
  const [found] = items
  if (found === undefined) throw new Error('There is no conflict.')
  return found
}

async function putPhone({ api, me }: Run, what: { id: string; version: number; phone: string }) {
  api.signInAs(me)
  const response = await api.request(
    new Request(`http://localhost:3000/api/v1/customers/${what.id}/phone`, {
      method: 'PUT',
      headers: {
        'content-type': 'application/json',
        'x-handleboard-csrf': '1',
        'if-match': `"${what.version}"`,
      },
      body: JSON.stringify({ phone: what.phone }),
    }),
  )
  if (!response.ok) throw new Error(await response.text())
}
