import { vi } from 'vitest'
import type { Customer } from '../../domain/api/customers'
import type { NumberConflict } from '../../domain/api/number-conflicts'
import { seedIsraeliBusiness } from '../../mocks/meta/seed'
import type { World } from '../../mocks/meta/world'
import type { Person, Run } from './component-api'

/** Of `Rimonit Health`, where people write unless told otherwise. */
const mainLine = '106540352250101'

/** Two lines and their templates, which a new workspace reads by itself. */
export function fewLines(): World {
  const world = seedIsraeliBusiness()
  return { ...world, numbers: world.numbers.slice(0, 2), assets: [] }
}

/** People of the simulated Meta: the first hides the number behind a username, the second has none. */
export const people = {
  noga: { personId: 'person-noga', name: 'נגה לוי', phone: '+972505551001' },
  avraham: { personId: 'person-avraham', name: 'אברהם פרידמן', phone: '+972545551006' },
} as const
export type PersonOfMeta = (typeof people)[keyof typeof people]

/** A person writes to a line; resolves once the line knows them. */
export async function writes(
  run: Run,
  { personId, name: known }: PersonOfMeta,
  { text = 'שלום', phoneNumberId = mainLine } = {},
): Promise<Customer> {
  const { meta } = run.api
  await meta.play({ play: 'customer_writes', personId, phoneNumberId, text, beforeIds: false })
  return vi.waitFor(
    async () => {
      const { items } = await run.call<{ items: Customer[] }>(run.me, 'GET', '/api/v1/customers')
      const found = items.find(({ name }) => name === known)
      if (found === undefined) throw new Error('They are not a customer yet.')
      return found
    },
    { timeout: 15_000, interval: 100 },
  )
}

/** Noga and Avraham wrote to the same line, and an admin writes down Avraham’s number for Noga. */
export async function conflict(run: Run): Promise<NumberConflict> {
  const admin = await run.addPerson('Maya Cohen', 'admin')
  const { phone } = people.avraham
  await writes(run, people.avraham)
  const { id, version } = await writes(run, people.noga)
  await putPhone(run, admin, { id, version, phone })
  const { items } = await run.call<{ items: NumberConflict[] }>(
    run.me,
    'GET',
    '/api/v1/number-conflicts',
  )
  const [found] = items
  if (found === undefined) throw new Error('There is no conflict.')
  return found
}

type Written = { id: string; version: number; phone: string }

async function putPhone({ api, me }: Run, as: Person, what: Written): Promise<void> {
  api.signInAs(as)
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
  api.signInAs(me)
  if (!response.ok) throw new Error(await response.text())
}
