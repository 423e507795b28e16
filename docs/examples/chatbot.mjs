// A chatbot that asks its customers for the phone number through Handleboard, and hears who said yes.
// Run it: HANDLEBOARD_URL=… HANDLEBOARD_KEY=… WEBHOOK_SECRET=… node docs/examples/chatbot.mjs
import { createServer } from 'node:http'
import { pathToFileURL } from 'node:url'
import { Webhook } from 'standardwebhooks'

/**
 * @typedef {{ url: string, key: string, webhookSecret: string, fetch?: typeof fetch }} Settings
 * @typedef {{ lineId: string, customerId: string }} Message A message that came to a line; the id is Meta's.
 */

/**
 * Answers two addresses: `/messages`, where your own chat platform tells of messages, and `/handleboard`, which is
 * the address of the webhook in Handleboard's settings.
 *
 * @param {Settings} settings
 */
export function createChatbot({ url, key, webhookSecret, fetch: call = fetch }) {
  const webhook = new Webhook(webhookSecret)
  /** @type {Set<string>} */
  const greeted = new Set()
  /** Phones by Meta's id of the person. @type {Map<string, string>} */
  const phones = new Map()
  /** Deliveries that were read already: one that was not answered in time comes again. @type {Set<string>} */
  const read = new Set()

  /**
   * @param {string} path
   * @param {object} body
   * @param {Record<string, string>} [headers]
   */
  async function post(path, body, headers = {}) {
    const response = await call(
      new Request(`${url}${path}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${key}`,
          'content-type': 'application/json',
          ...headers,
        },
        body: JSON.stringify(body),
      }),
    )
    return { status: response.status, body: await response.json() }
  }

  /** @param {Message} message */
  async function onMessage({ lineId, customerId }) {
    if (greeted.has(customerId)) return
    // The key makes it safe to try again: the same question is never asked twice.
    const headers = { 'idempotency-key': `first-message-${lineId}-${customerId}` }
    const { status, body } = await post('/api/v1/phone-requests', { lineId, customerId }, headers)
    // 409: cannot be asked now, and `code` says why: nothing to do. Anything else may be tried again.
    if (status === 202 || status === 409) greeted.add(customerId)
    else throw new Error(`Handleboard answered ${status}: ${body.code}`)
  }

  /** @param {{ customer: string, customerId: string | null, outcome: string }} share */
  async function onShared({ customer, customerId, outcome }) {
    if (outcome !== 'shared' || customerId === null) return
    // The webhook tells a masked number; whoever may see the whole one reads it, and the audit says so.
    const { body } = await post(`/api/v1/customers/${customer}/reveal`, {})
    phones.set(customerId, body.phone)
  }

  /**
   * @param {Request} request
   * @returns {Promise<Response>}
   */
  async function answer(request) {
    const text = await request.text()
    if (new URL(request.url).pathname === '/messages') {
      await onMessage(JSON.parse(text))
      return new Response(null, { status: 204 })
    }
    let told
    try {
      told = /** @type {any} */ (webhook.verify(text, Object.fromEntries(request.headers)))
    } catch {
      return new Response('The signature is wrong.', { status: 401 })
    }
    const id = request.headers.get('webhook-id') ?? ''
    if (!read.has(id) && told.type === 'phone_request.shared') await onShared(told.data)
    read.add(id)
    return new Response(null, { status: 204 })
  }

  return { answer, phones }
}

/** @param {string} name */
function setting(name) {
  const value = process.env[name]
  if (!value) throw new Error(`Set ${name}.`)
  return value
}

function main() {
  const bot = createChatbot({
    url: setting('HANDLEBOARD_URL'),
    key: setting('HANDLEBOARD_KEY'),
    webhookSecret: setting('WEBHOOK_SECRET'),
  })
  const server = createServer(async (incoming, outgoing) => {
    const chunks = []
    for await (const chunk of incoming) chunks.push(chunk)
    const request = new Request(`http://localhost${incoming.url}`, {
      method: 'POST',
      headers: /** @type {Record<string, string>} */ (incoming.headers),
      body: Buffer.concat(chunks),
    })
    // Without an answer of 2xx Handleboard tells it again later.
    const response = await bot.answer(request).catch((error) => {
      console.error(error)
      return new Response(null, { status: 500 })
    })
    outgoing.writeHead(response.status).end(await response.text())
  })
  const port = Number(process.env['PORT'] ?? 4000)
  server.listen(port, () => console.log(`The chatbot listens on port ${port}.`))
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main()
