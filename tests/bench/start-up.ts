import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startBuiltProduct } from '../setup/built-product'

/** From the start of the process to ready: the very first start, and starts with the seeded database. */
export async function startUp() {
  const dataDir = mkdtempSync(join(tmpdir(), 'handleboard-bench-'))
  const times: number[] = []
  for (let run = 0; run < 4; run += 1) {
    const product = await startBuiltProduct({ DATA_DIR: dataDir })
    times.push(product.readyMs)
    // Lets the first sync store its lines.
    if (run === 0) await new Promise((resolve) => setTimeout(resolve, 3000))
    await product.stop()
  }
  const [first, ...seeded] = times
  return {
    readyMs: seeded.sort((a, b) => a - b)[1],
    firstStartMs: first,
    reach: { readyMs: 5000 },
  }
}
