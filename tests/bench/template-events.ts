import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { templateLanguages } from '../../domain/template-languages'
import { signBody } from '../../mocks/meta/signature'
import type { Template } from '../../mocks/meta/template-state'
import { metaSecrets, startWithTemplates, worldOfTemplates } from './many-templates'

/** One event for each template, of four kinds in turn, as Meta sends them (meta-contract 6.7). */
const kinds = [
  { field: 'message_template_status_update', told: { event: 'APPROVED', reason: null } },
  { field: 'message_template_status_update', told: { event: 'REJECTED', reason: 'SCAM' } },
  { field: 'message_template_quality_update', told: { new_quality_score: 'RED' } },
  { field: 'template_category_update', told: { new_category: 'MARKETING' } },
] as const

/** A thousand events in one signed delivery, each of another template: from its 200 to the last that is applied. */
export async function templateEvents() {
  const languages = templateLanguages.slice(0, 25)
  const world = worldOfTemplates({ accounts: 40, languages, statuses: ['PENDING'] })
  const bench = await startWithTemplates(world)
  const database = new pg.Client({ connectionString: bench.postgres.url })
  await database.connect()
  try {
    // What was read in the same second as an event would have to be read again.
    await wait(1500)
    const { started, acknowledgedMs } = await deliver(bench.product.url, world.templates)
    await applied(database)
    const ms = Math.round(performance.now() - started)
    await demandAll(database, world.templates.length)
    return { events: world.templates.length, acknowledgedMs, ms, reach: { ms: 2000 } }
  } finally {
    await database.end()
    await bench.stop()
  }
}

function deliveryOf(templates: readonly Template[]): Uint8Array<ArrayBuffer> {
  const time = Math.floor(Date.now() / 1000)
  const wabaIds = [...new Set(templates.map(({ wabaId }) => wabaId))]
  const entry = wabaIds.map((id) => ({ id, time, changes: changesOn(templates, id) }))
  // Meta writes ids as numbers, beyond what a number of ours holds.
  const text = JSON.stringify({ object: 'whatsapp_business_account', entry }).replaceAll(
    /"message_template_id":"(\d+)"/g,
    '"message_template_id":$1',
  )
  return new TextEncoder().encode(text)
}

function changesOn(templates: readonly Template[], account: string) {
  return templates.flatMap(({ wabaId, templateId, name, language }, place) => {
    const kind = kinds[place % kinds.length]
    if (wabaId !== account || kind === undefined) return []
    const value = {
      message_template_id: templateId,
      message_template_name: name,
      message_template_language: language.replace('_', '-'),
      ...kind.told,
    }
    return [{ field: kind.field, value }]
  })
}

/** Answers when Meta would know that it came. */
async function deliver(url: string, templates: readonly Template[]) {
  const body = deliveryOf(templates)
  const signature = await signBody(body, metaSecrets.appSecret)
  const sent = performance.now()
  const answer = await fetch(`${url}/webhooks/meta`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': signature },
  })
  if (answer.status !== 200) throw new Error(`The delivery was answered with ${answer.status}.`)
  const started = performance.now()
  return { started, acknowledgedMs: Math.round(started - sent) }
}

async function applied(database: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await database.query(`select id from inbox where state <> 'applied'`)
    if (rows.length === 0) return
    await wait(10)
  }
}

async function demandAll(database: pg.Client, count: number): Promise<void> {
  const { rows } = await database.query<{ changed: number }>(
    `select count(*)::int as changed from templates where state in ('approved', 'rejected')
       or at_meta->'quality'->>'value' = 'RED' or at_meta->'category'->'value'->>'category' = 'MARKETING'`,
  )
  if (rows[0]?.changed !== count) throw new Error(`${rows[0]?.changed} of ${count} were changed.`)
}
