import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { admin, environment, startBuiltProduct } from '../setup/built-product'
import { signIn } from '../setup/caller'
import { startPostgres } from '../setup/postgres'
import { addLines } from './many-lines'
import { addRequests } from './many-requests'

/** Filters and sorts as people combine them. */
const lists: Record<string, string> = {
  newest: '',
  queue: 'state=in_review&sort=submittedAt',
  changed: 'sort=-updatedAt',
  campaigns: 'sort=campaignDate',
  live: 'state=live',
  ended: 'state=declined,withdrawn,released,revoked,replaced',
  mine: 'requesterId=person-7',
  name: 'q=branch0421',
  person: 'q=Person%2017',
  line: 'q=Branch%201234',
  // What all have in common, and what is too short for an index.
  brand: 'q=branch',
  oneLetter: 'q=b',
  brandInReview: 'q=branch&state=in_review&sort=submittedAt',
}

/** Each list of 100,000 requests at 20 connections, on PostgreSQL. */
export async function requestsList() {
  const postgres = await startPostgres()
  const product = await startBuiltProduct(
    environment(postgres.url, mkdtempSync(join(tmpdir(), 'handleboard-bench-'))),
  )
  try {
    await addLines(postgres.url, 5000)
    await addRequests(postgres.url, 100_000)
    const cookie = await signIn(product.url, admin)
    const p99Ms: Record<string, number> = {}
    for (const [name, query] of Object.entries(lists)) {
      const url = `${product.url}/api/v1/username-requests?limit=50&${query}`
      const load = (seconds: number) =>
        autocannon({ url, connections: 20, duration: seconds, headers: { cookie } })
      await load(1)
      const result = await load(4)
      if (result.non2xx + result.errors > 0) throw new Error(`${name}: ${result.non2xx} failed.`)
      p99Ms[name] = result.latency.p99
    }
    return { worstP99Ms: Math.max(...Object.values(p99Ms)), p99Ms, reach: { p99Ms: 80 } }
  } finally {
    await product.stop()
    await postgres.stop()
  }
}
