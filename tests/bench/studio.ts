import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { launchChromium, openSignedIn } from './launch-chromium'
import { admin, environment, startBuiltProduct } from '../setup/built-product'
import { signIn } from '../setup/caller'
import { startPostgres } from '../setup/postgres'

/** The billboard studio in a real browser: from a key to six previews, and twelve formats in one ZIP. */
export async function studio() {
  const postgres = await startPostgres()
  const product = await startBuiltProduct(
    environment(postgres.url, mkdtempSync(join(tmpdir(), 'handleboard-bench-'))),
  )
  const browser = await launchChromium()
  try {
    const cookie = await signIn(product.url, admin)
    const page = await openSignedIn(browser, product.url, cookie)
    await page.goto(`${product.url}/studio?handle=RimonitHealth`)
    await page.locator('figure canvas').first().waitFor()
    await page.waitForTimeout(1500)
    return { ...(await keyTimes(page)), zipOfTwelveMs: await zipTime(page), reach }
  } finally {
    await browser.close()
    await product.stop()
    await postgres.stop()
  }
}

const reach = { keyMedianMs: 50, zipOfTwelveMs: 8000 }

/** From the key to the last stroke on the canvases of the wall, one letter after another. */
async function keyTimes(page: Page): Promise<{ keyMedianMs: number; keyWorstMs: number }> {
  await watchWall(page)
  const field = page.locator('main input').first()
  await field.focus()
  await page.keyboard.press('End')
  const times: number[] = []
  for (const letter of 'online') {
    await page.keyboard.type(letter)
    await page.waitForTimeout(600)
    times.push(await page.evaluate(() => (window as unknown as Watched).handleboardWall()))
  }
  times.sort((a, b) => a - b)
  return { keyMedianMs: Math.round(times[3] ?? 0), keyWorstMs: Math.round(times[5] ?? 0) }
}

type Watched = { handleboardWall: () => number }

async function watchWall(page: Page): Promise<void> {
  await page.evaluate(() => {
    let pressed = 0
    let painted = 0
    addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true })
    const prototype = CanvasRenderingContext2D.prototype
    for (const name of ['fill', 'drawImage'] as const) {
      const original = prototype[name] as (...all: unknown[]) => void
      function noted(this: CanvasRenderingContext2D, ...all: unknown[]) {
        original.apply(this, all)
        const { canvas } = this
        if (canvas instanceof HTMLCanvasElement && canvas.closest('ul') !== null)
          painted = performance.now()
      }
      Object.assign(prototype, { [name]: noted })
    }
    Object.assign(window, { handleboardWall: () => painted - pressed })
  })
}

/** From the button to the file, with the formats that are usual and as many more as make twelve. */
async function zipTime(page: Page): Promise<number> {
  const zip = page.getByRole('button', { name: 'ZIP', exact: true })
  const fold = page.locator('details:has(input[type=checkbox])').last()
  await fold.locator('summary').click()
  const boxes = fold.getByRole('checkbox')
  for (const box of await boxes.all()) {
    const chosen = await fold.locator('input:checked').count()
    // The format that is shown is in it by itself.
    if (chosen >= 11) break
    await box.check()
  }
  const started = performance.now()
  const [file] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    zip.click(),
  ])
  await file.path()
  return Math.round(performance.now() - started)
}
