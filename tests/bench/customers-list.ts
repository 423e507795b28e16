import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { admin, environment, startBuiltProduct } from '../setup/built-product'
import { signIn } from '../setup/caller'
import { startPostgres } from '../setup/postgres'
import { addLines } from './many-lines'
import { addCustomers } from './many-customers'

/** Searches and filters as people combine them. */
const lists: Record<string, string> = {
  newest: '',
  oldest: 'sort=firstSeenAt',
  withoutPhone: 'hasPhone=false',
  noAnswer: 'state=no_answer',
  ofLine: 'lineId=line-000123',
  ofLineWithoutPhone: 'lineId=line-000123&hasPhone=false',
  id: 'q=IL.134912086553000421337',
  username: 'q=mayalevi421',
  usernamePart: 'q=noam77',
  name: `q=${encodeURIComponent('דנה לוי 421')}`,
  namePart: 'q=Sheena',
  phone: 'q=054-100-0070',
  phoneEnd: 'q=0070',
  nobody: 'q=zzzzqq',
}

/** Each list of 1,000,000 customers at 20 connections, on PostgreSQL. */
export async function customersList() {
  const postgres = await startPostgres()
  const product = await startBuiltProduct(
    environment(postgres.url, mkdtempSync(join(tmpdir(), 'handleboard-bench-'))),
  )
  try {
    await addLines(postgres.url, 1000)
    await addCustomers(postgres.url, { count: 1_000_000 })
    const cookie = await signIn(product.url, admin)
    const p99Ms: Record<string, number> = {}
    for (const [name, query] of Object.entries(lists)) {
      const url = `${product.url}/api/v1/customers?limit=50&${query}`
      const load = (seconds: number) =>
        autocannon({ url, connections: 20, duration: seconds, headers: { cookie } })
      await load(1)
      const result = await load(4)
      if (result.non2xx + result.errors > 0) throw new Error(`${name}: ${result.non2xx} failed.`)
      p99Ms[name] = result.latency.p99
    }
    return {
      worstP99Ms: Math.max(...Object.values(p99Ms)),
      p99Ms,
      peakMb: product.peakMb(),
      reach: { p99Ms: 100, peakMb: 400 },
    }
  } finally {
    await product.stop()
    await postgres.stop()
  }
}
