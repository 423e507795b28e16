import { translated, type Answered } from './graph-answer'
import type { GraphClient } from './graph-client'
import { accountPayload, successPayload } from './payloads'

/** The name of a WhatsApp Business Account: `GET /{WABA_ID}`. Also the cheapest proof that token and id fit. */
export async function readAccount(
  client: GraphClient,
  wabaId: string,
  options: { signal?: AbortSignal } = {},
): Promise<Answered<{ name: string | null }>> {
  const answer = await client.call('GET', `/${encodeURIComponent(wabaId)}`, {
    query: { fields: 'id,name' },
    ...options,
  })
  return translated(answer, (body) => {
    const read = accountPayload.safeParse(body)
    return read.success ? read.data : null
  })
}

/**
 * Subscribes our app to the account's webhooks: `POST /{WABA_ID}/subscribed_apps`, once for each account
 * (meta-contract 8). Asking twice does no harm.
 */
export async function subscribeApp(
  client: GraphClient,
  wabaId: string,
  options: { signal?: AbortSignal } = {},
): Promise<Answered<{ success: boolean }>> {
  const path = `/${encodeURIComponent(wabaId)}/subscribed_apps`
  return translated(await client.call('POST', path, options), (body) => {
    const read = successPayload.safeParse(body)
    return read.success ? read.data : null
  })
}
