import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { startPostgres } from '../setup/postgres'
import { addLines } from './many-lines'
import { admin, environment, startBuiltProduct } from '../setup/built-product'
import { signIn } from '../setup/caller'

const differentPages = Array.from(
  { length: 97 },
  (_, index) => `/api/v1/lines?limit=50&q=${index + 10}`,
)

/** `GET /api/v1/lines?limit=50` with 10,000 lines at 50 connections, on PostgreSQL. */
export async function linesList() {
  const postgres = await startPostgres()
  const product = await startBuiltProduct(
    environment(postgres.url, mkdtempSync(join(tmpdir(), 'handleboard-bench-'))),
  )
  try {
    await addLines(postgres.url, 10_000)
    const cookie = await signIn(product.url, admin)
    const load = async (paths: string[], seconds: number) => {
      const result = await autocannon({
        url: product.url,
        requests: paths.map((path) => ({ path, headers: { cookie } })),
        connections: 50,
        duration: seconds,
      })
      return {
        p99Ms: result.latency.p99,
        p50Ms: result.latency.p50,
        requestsPerSecond: Math.round(result.requests.average),
        errors: result.non2xx + result.errors,
      }
    }
    const samePage = ['/api/v1/lines?limit=50']
    await load(samePage, 4)
    return {
      ...(await load(samePage, 12)),
      // Those who ask for the same page share a read; these do not.
      differentPages: await load(differentPages, 8),
      reach: { p99Ms: 60 },
    }
  } finally {
    await product.stop()
    await postgres.stop()
  }
}
