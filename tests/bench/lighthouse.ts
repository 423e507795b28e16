import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import runLighthouse, { type Result } from 'lighthouse'
import { launchChromium } from './launch-chromium'
import { admin, environment, startBuiltProduct } from '../setup/built-product'
import { signIn } from '../setup/caller'
import { freePort } from '../setup/free-port'
import { startPostgres } from '../setup/postgres'

const runs = 5

/** Lighthouse's mobile preset on the lines page of the seeded business: the median of visits with an empty cache. */
export async function lighthouse() {
  const postgres = await startPostgres()
  const product = await startBuiltProduct(
    environment(postgres.url, mkdtempSync(join(tmpdir(), 'handleboard-bench-'))),
  )
  try {
    const cookie = await signIn(product.url, admin)
    const visits = []
    for (let run = 0; run < runs; run += 1)
      visits.push(figuresOf(await visit(`${product.url}/lines`, cookie)))
    visits.sort((a, b) => a.performance - b.performance)
    const performances = visits.map(({ performance }) => performance)
    return { ...visits[Math.floor(runs / 2)], performances, reach }
  } finally {
    await product.stop()
    await postgres.stop()
  }
}

const reach = { performance: 93, accessibility: 100 }

/** A browser of its own for each visit: what an earlier one had loaded would make it look better than it is. */
async function visit(url: string, cookie: string): Promise<Result> {
  const port = await freePort()
  const browser = await launchChromium([`--remote-debugging-port=${port}`])
  try {
    const result = await runLighthouse(url, {
      port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: ['performance', 'accessibility'],
      extraHeaders: { cookie },
    })
    if (!result) throw new Error('Lighthouse gave no result.')
    return result.lhr
  } finally {
    await browser.close()
  }
}

function figuresOf({ categories, audits }: Result) {
  const percent = (name: string) => Math.round((categories[name]?.score ?? 0) * 100)
  const value = (name: string) => audits[name]?.numericValue ?? Number.NaN
  return {
    performance: percent('performance'),
    accessibility: percent('accessibility'),
    largestContentfulPaintMs: Math.round(value('largest-contentful-paint')),
    totalBlockingMs: Math.round(value('total-blocking-time')),
    layoutShift: Number(value('cumulative-layout-shift').toFixed(3)),
  }
}
