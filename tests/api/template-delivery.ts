import { signedRequest } from '../../mocks/meta/webhooks'
import { inbox } from '../../server/database/schema/flow'
import { until, type Desk } from './desk'

/** A status of a template as Meta tells it, in whole seconds. */
export type ToldStatus = {
  id: string
  language: string
  event: string
  time: number
  wabaId: string
  name?: string
}

/** Delivers statuses, signed, with ids as integers beyond 2^53; answers how the delivery was applied. */
export async function deliverStatuses(desk: Desk, told: readonly ToldStatus[]) {
  const entry = told.map(
    ({ id, language, event, time, wabaId, name = 'request_phone_number' }) => ({
      id: wabaId,
      time,
      changes: [
        {
          field: 'message_template_status_update',
          value: {
            event,
            message_template_id: id,
            message_template_name: name,
            message_template_language: language,
            reason: null,
          },
        },
      ],
    }),
  )
  const text = JSON.stringify({ object: 'whatsapp_business_account', entry })
  const bytes = new TextEncoder().encode(text.replace(/_id":"(\d+)"/g, '_id":$1'))
  const { appSecret, request: deliver } = desk.api
  const callback = { appSecret, webhookUrl: 'http://localhost/webhooks/meta', deliver }
  const { status } = await deliver(await signedRequest(bytes, callback, appSecret))
  if (status !== 200) throw new Error(`The delivery was answered with ${status}.`)
  return until(async () => {
    const rows = await desk.database.store.select().from(inbox).orderBy(inbox.id)
    const last = rows.at(-1)
    if (!last || last.state === 'waiting') throw new Error('It is still waiting.')
    return last
  })
}
