import type { SandboxPlay } from '../../domain/api/sandbox'
import { parseDelivery } from '../../server/meta/webhook-delivery'
import type { MetaEvent } from '../../server/meta/webhook-events'
import { codeOf, lines, metaUnderTest, type Body } from './meta-under-test'
import type { SimulatedMetaOptions } from './meta'

/** People of the seed that the tests speak of. */
export const people = {
  /** Hidden from the first message on. */
  noga: { personId: 'person-noga', userId: 'IL.45634521792468013579', phone: '972505551001' },
  /** A username, and in the contact book. */
  omer: { personId: 'person-omer', userId: 'IL.20481230998172634455', phone: '972505551004' },
  /** A username, and written to by phone within 30 days. */
  maria: { personId: 'person-maria', userId: 'IL.77120934410298374650', phone: '972535551005' },
  /** Without a username. */
  avraham: { personId: 'person-avraham', userId: 'IL.66012873465091827364', phone: '972545551006' },
  rivka: { personId: 'person-rivka', userId: 'IL.31029384756102938475', phone: '972505551008' },
} as const

/** A simulated Meta whose webhooks are caught: as they came, and as the product reads them. */
export function peopleUnderTest(options: Partial<SimulatedMetaOptions> = {}) {
  const values: Body[] = []
  const events: MetaEvent[] = []
  const tested = metaUnderTest({
    async deliver(request) {
      const text = await request.text()
      const sent = JSON.parse(text) as { entry: { changes: { value: Body }[] }[] }
      values.push(...sent.entry.flatMap(({ changes }) => changes.map(({ value }) => value)))
      const delivery = parseDelivery(text)
      if (delivery.kind === 'ok') events.push(...delivery.events)
      return new Response()
    },
    ...options,
  })
  const { meta, ask } = tested

  /** Waits for all webhooks, and forgets them. */
  async function heard() {
    await meta.settled()
    return { values: values.splice(0), events: events.splice(0) }
  }

  async function send(more: object, line: string = lines.main) {
    const template = { name: 'request_phone_number', language: { code: 'he' } }
    const body = { messaging_product: 'whatsapp', type: 'template', template, ...more }
    const answer = await ask('POST', `${line}/messages`, { body })
    const [message] = (answer.body['messages'] ?? []) as { id: string; message_status?: string }[]
    return { ...answer, code: codeOf(answer.body), message }
  }

  return {
    ...tested,
    heard,
    send,
    async play(play: SandboxPlay) {
      const result = await meta.play(play)
      return { result, ...(await heard()) }
    },
    /** One plain message of a person to a line. */
    async writes(personId: string, phoneNumberId: string = lines.main) {
      const play = { play: 'customer_writes', personId, phoneNumberId, beforeIds: false } as const
      await meta.play({ ...play, text: 'שלום' })
      return heard()
    },
  }
}
