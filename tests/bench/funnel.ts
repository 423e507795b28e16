import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { admin, environment, startBuiltProduct } from '../setup/built-product'
import { createCaller, signIn } from '../setup/caller'
import { startPostgres } from '../setup/postgres'
import { addLines } from './many-lines'
import { addCustomers } from './many-customers'

const rounds = 15

/** The funnel over 1,000,000 asks of two years, by each group. */
export async function funnel() {
  const postgres = await startPostgres()
  const product = await startBuiltProduct(
    environment(postgres.url, mkdtempSync(join(tmpdir(), 'handleboard-bench-'))),
  )
  try {
    await addLines(postgres.url, 40)
    await addCustomers(postgres.url, { count: 1_000_000, asked: 1_000_000 })
    const call = createCaller(() => product.url, { cookie: await signIn(product.url, admin) })
    const worstMs: Record<string, number> = {}
    for (const by of ['line', 'language', 'wording', 'week']) {
      const times = []
      for (let round = 0; round < rounds; round += 1) {
        const started = performance.now()
        const { status } = await call(
          'GET',
          `/api/v1/phone-requests/funnel?by=${by}&from=2023-01-01`,
        )
        if (status !== 200) throw new Error(`The funnel answered ${status}.`)
        times.push(performance.now() - started)
      }
      worstMs[by] = Math.round(Math.max(...times))
    }
    return { asks: 1_000_000, worstMs, peakMb: product.peakMb(), reach: { ms: 300, peakMb: 400 } }
  } finally {
    await product.stop()
    await postgres.stop()
  }
}
