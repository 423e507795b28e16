import { createSimulatedMeta, type SimulatedMetaOptions } from './meta'
import { seedIsraeliBusiness } from './seed'

/** A simulated Meta for a test, with a clock that the test moves and the calls written short. */

export const accessToken = 'EAAG-test-token'
export const appSecret = '5f0c1f1e7a3b4f1f8a1d'

/** Lines of the seed that the tests speak of. */
export const lines = {
  main: '106540352250101',
  appointments: '106540352250102',
  haifa: '106540352250103',
  pharm: '118293847560201',
  courier: '118293847560207',
  unregistered: '118293847560212',
} as const
export const wabaIds = { clinics: '104871265983201', pharmacies: '17841400928374651' } as const

export type Body = Record<string, unknown>
type Init = { body?: unknown; raw?: string; type?: string; token?: string | null }

export function metaUnderTest(options: Partial<SimulatedMetaOptions> = {}) {
  let time = Date.parse('2026-11-22T10:00:00Z')
  let ids = 0
  const meta = createSimulatedMeta({
    now: () => new Date(time),
    newId: () => `id-${(ids += 1)}`,
    accessToken,
    appSecret,
    world: seedIsraeliBusiness(),
    delay: async () => {},
    ...options,
  })

  function request(method: string, path: string, init: Init = {}): Request {
    const { token = accessToken, type = 'application/json' } = init
    const body = init.raw ?? (init.body === undefined ? undefined : JSON.stringify(init.body))
    return new Request(`https://graph.facebook.com${path}`, {
      method,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': type }),
      },
      ...(body === undefined ? {} : { body }),
    })
  }

  async function ask(method: string, path: string, init?: Init) {
    const response = await meta.fetch(request(method, `/v25.0/${path}`, init))
    const body = await readBody(response)
    return { status: response.status, body, headers: response.headers }
  }

  return {
    meta,
    request,
    ask,
    /** Asks for a name and answers Meta's status or error code. */
    async claim(line: string, username: string, transfer?: 'none' | 'force_transfer') {
      const wish = { username, ...(transfer ? { transfer_action: transfer } : {}) }
      const { body } = await ask('POST', `${line}/username`, { body: wish })
      return codeOf(body) ?? body['status']
    },
    async username(line: string) {
      return (await ask('GET', `${line}/username`)).body
    },
    pass(minutes: number) {
      time += minutes * 60_000
    },
  }
}

/** The object that an answer holds, its values not yet known. */
export async function readBody(response: Response): Promise<Body> {
  const body: unknown = await response.json()
  return typeof body === 'object' && body !== null ? Object.fromEntries(Object.entries(body)) : {}
}

/** A documented error as this answer has to give it: with its own trace id, the one in its header. */
export function traced(sample: { error: object }, { headers }: { headers: Headers }) {
  return { error: { ...sample.error, fbtrace_id: headers.get('x-fb-trace-id') } }
}

export function codeOf(body: Body): unknown {
  const error = body['error']
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
}
