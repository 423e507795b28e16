import { z } from 'zod'
import { sandboxPlay } from '../../domain/api/sandbox'
import type { SimulatedMeta } from './meta'

/** Calls under `/_control/`, for tests and operators: no part of Meta. */

const hold = z.strictObject({ phoneNumberId: z.string(), when: z.enum(['before', 'after']) })
const release = z.strictObject({ answer: z.boolean(), phoneNumberId: z.string().optional() })

type Verb = (meta: SimulatedMeta, request: Request) => Promise<Response>

async function readBody<T>(request: Request, schema: z.ZodType<T>): Promise<T | Response> {
  const body: unknown = await request.json().catch(() => undefined)
  const parsed = schema.safeParse(body)
  return parsed.success
    ? parsed.data
    : Response.json({ error: 'invalid', issues: parsed.error.issues }, { status: 422 })
}

const notFound = () => Response.json({ error: 'not_found' }, { status: 404 })

const verbs: Record<string, Verb> = {
  'GET /_control/world': async (meta) => Response.json(await meta.world()),
  'GET /_control/claims': async (meta) => Response.json({ claims: meta.claims() }),
  'GET /_control/messages': async (meta) => Response.json({ messages: meta.messages() }),
  'GET /_control/held': async (meta) => Response.json(meta.holds.status()),
  async 'POST /_control/plays'(meta, request) {
    const play = await readBody(request, sandboxPlay)
    if (play instanceof Response) return play
    return (await meta.play(play)) === 'done' ? Response.json({ result: 'done' }) : notFound()
  },
  async 'POST /_control/webhooks'(meta, request) {
    const forged = new URL(request.url).searchParams.get('signature') === 'bad'
    const payload = new Uint8Array(await request.arrayBuffer())
    return Response.json({ status: await meta.sendWebhook(payload, { forged }) })
  },
  async 'POST /_control/hold'(meta, request) {
    const wish = await readBody(request, hold)
    if (wish instanceof Response) return wish
    const { numbers, accounts } = await meta.world()
    // The id of an account holds the next creation of a template there.
    const ids = [...numbers.map((one) => one.phoneNumberId), ...accounts.map((one) => one.wabaId)]
    if (!ids.includes(wish.phoneNumberId)) return notFound()
    meta.holds.arm(wish.phoneNumberId, wish.when)
    return Response.json(meta.holds.status())
  },
  async 'POST /_control/release'(meta, request) {
    const wish = await readBody(request, release)
    if (wish instanceof Response) return wish
    return Response.json(meta.holds.release(wish.answer, wish.phoneNumberId))
  },
}

/** Answers a control call; `null` when the path is not one of them. */
export function createControl(meta: SimulatedMeta, verifyToken: string) {
  return async function answerControl(request: Request): Promise<Response | null> {
    const { pathname } = new URL(request.url)
    if (!pathname.startsWith('/_control/')) return null
    const name = `${request.method} ${pathname}`
    if (name === 'POST /_control/verify')
      return Response.json(await meta.verifyCallback(verifyToken))
    const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined
    return verb ? verb(meta, request) : notFound()
  }
}
