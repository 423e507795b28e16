import { setTimeout as wait } from 'node:timers/promises'
import { templateLanguages } from '../../domain/template-languages'
import type { World } from '../../mocks/meta/world'
import { scan, startWithTemplates, worldOfTemplates } from './many-templates'

const all = 6000
const reach = { ms: 5000, moreMb: 150 }

/**
 * Reads 6,000 templates again and says which Meta changed: ours on a hundred accounts, and the list of one account
 * that is full, nearly all of it somebody else's. `moreMb` is the most memory that the server process held on the way
 * above what it held at rest before, `peakMb` the whole of it.
 */
export async function templateScan() {
  const languages = templateLanguages.slice(0, 60)
  const many = { accounts: 100, languages, statuses: ['APPROVED'] } as const
  const full = worldOfTemplates({ ...many, accounts: 1 })
  fill(full)
  return {
    hundredAccounts: await measure(worldOfTemplates(many)),
    oneFullAccount: await measure(full),
    reach,
  }
}

/** As many as Meta takes on an account, of other names. */
function fill(world: World): void {
  const [first] = world.templates
  if (first === undefined) throw new Error('There is no template to copy.')
  while (world.templates.length < all) {
    const place = world.templates.length
    const templateId = String(81_300_000_000_000_001n + BigInt(place))
    world.templates.push({ ...structuredClone(first), templateId, name: `offer_${place}` })
  }
}

/** Each tenth has another text at Meta since it was read last. */
async function measure(world: World) {
  const bench = await startWithTemplates(world)
  const { call, product, meta } = bench
  try {
    const ours = await count(call)
    for (const { templateId } of world.templates.filter((_one, place) => place % 10 === 0))
      await meta.play({ play: 'rewrite_template', templateId, body: 'Another text.' })
    await wait(2000)
    const restMb = product.heldMb()
    const { done, createdAt, finishedAt } = await scan(call)
    const ms = Date.parse(finishedAt ?? '') - Date.parse(createdAt)
    const changed = await count(call, '&drift=true')
    if (done !== all || changed !== Math.ceil(ours / 10))
      throw new Error(`${done} were read, and ${changed} of ${ours} found changed.`)
    const peakMb = product.peakMb()
    const moreMb = peakMb === null || restMb === null ? null : peakMb - restMb
    return { ms, moreMb, peakMb, ours, changed }
  } finally {
    await bench.stop()
  }
}

async function count(
  call: Awaited<ReturnType<typeof startWithTemplates>>['call'],
  query = '',
): Promise<number> {
  const path = `/api/v1/phone-request-templates?limit=1${query}`
  const { body } = await call<{ total: number }>('GET', path)
  return body.total
}
