import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Job } from '../../domain/api/jobs'
import { requestButton, shippedWording, usualTemplateName } from '../../domain/template-wording'
import { startMetaServer } from '../../mocks/meta-http'
import { seedManyLines } from '../../mocks/meta/seed'
import type { Template } from '../../mocks/meta/template-state'
import type { World } from '../../mocks/meta/world'
import { admin, environment, startBuiltProduct } from '../setup/built-product'
import { createCaller, signIn, type Caller } from '../setup/caller'
import { startPostgres } from '../setup/postgres'

export const metaSecrets = {
  accessToken: 'token',
  appSecret: 'the app secret of the measurement',
  verifyToken: 'verify',
}

const usual = {
  category: 'UTILITY',
  previousCategory: null,
  rejectedReason: 'NONE',
  quality: 'GREEN',
  parameterFormat: 'POSITIONAL',
  pause: null,
  announced: null,
  archivedAt: null,
  edits: [],
  wasApproved: false,
} as const

type Asked = {
  accounts: number
  languages: readonly string[]
  statuses: readonly Template['status'][]
}

/** A Meta that has our template in each of the languages on each account, in one state after another. */
export function worldOfTemplates({ accounts, languages, statuses }: Asked): World {
  const world = seedManyLines(0, accounts)
  for (const { wabaId } of world.accounts)
    for (const language of languages) {
      const place = world.templates.length
      world.templates.push({
        ...usual,
        edits: [],
        templateId: String(71_300_000_000_000_001n + BigInt(place)),
        wabaId,
        name: usualTemplateName,
        language,
        status: statuses[place % statuses.length] ?? 'APPROVED',
        components: [
          { type: 'BODY', text: shippedWording('en') },
          { type: 'BUTTONS', buttons: [{ type: requestButton }] },
        ],
      })
    }
  return world
}

/** The built product on PostgreSQL, beside a simulated Meta whose templates it has read once. */
export async function startWithTemplates(world: World) {
  const { accessToken, appSecret, verifyToken } = metaSecrets
  const postgres = await startPostgres()
  const meta = await startMetaServer({ accessToken, appSecret, verifyToken, world })
  const product = await startBuiltProduct({
    ...environment(postgres.url, mkdtempSync(join(tmpdir(), 'handleboard-bench-'))),
    META_ACCESS_TOKEN: accessToken,
    META_APP_SECRET: appSecret,
    META_VERIFY_TOKEN: verifyToken,
    META_WABA_IDS: world.accounts.map(({ wabaId }) => wabaId).join(','),
    META_GRAPH_URL: meta.url,
  })
  const cookie = await signIn(product.url, admin)
  const call = createCaller(() => product.url, { cookie })
  await scan(call)
  return {
    postgres,
    meta: meta.meta,
    product,
    cookie,
    call,
    async stop() {
      await product.stop()
      await meta.close()
      await postgres.stop()
    },
  }
}

/** Reads the templates of all accounts again, and waits for the end; the reading at the start is the same job. */
export async function scan(call: Caller): Promise<Job> {
  const { body: started } = await call<Job>('POST', '/api/v1/phone-request-templates/sync')
  for (;;) {
    const { body } = await call<Job>('GET', `/api/v1/jobs/${started.id}`)
    if (body.state === 'done') return body
    if (body.finishedAt !== null) throw new Error(`The reading ${body.state}: ${body.message}`)
    // Seldom enough to cost the reading nothing.
    await wait(250)
  }
}
