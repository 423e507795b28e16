import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { launchChromium, openSignedIn } from './launch-chromium'
import { admin, environment, startBuiltProduct } from '../setup/built-product'
import { signIn } from '../setup/caller'
import { startPostgres } from '../setup/postgres'
import { addLines } from './many-lines'

/** The lines page after sign-in, in a real browser: what it weighs, and how fast it searches 10,000 lines. */
export async function linesPage() {
  const postgres = await startPostgres()
  const product = await startBuiltProduct(
    environment(postgres.url, mkdtempSync(join(tmpdir(), 'handleboard-bench-'))),
  )
  const browser = await launchChromium()
  try {
    const cookie = await signIn(product.url, admin)
    await addLines(postgres.url, 10_000)
    const page = await openSignedIn(browser, product.url, cookie)
    const scriptAndStyleKb = await weigh(page, `${product.url}/lines`)
    return { scriptAndStyleKb, ...(await searchTimes(page)), reach }
  } finally {
    await browser.close()
    await product.stop()
    await postgres.stop()
  }
}

const reach = { scriptAndStyleKb: 180, searchMedianMs: 100 }

/** Kilobytes of JavaScript and CSS over the wire, compressed as the server sends them. */
async function weigh(page: Page, url: string): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const weighed = new Set<string>()
  let bytes = 0
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script' || type === 'Stylesheet') weighed.add(requestId)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (weighed.has(requestId)) bytes += encodedDataLength
  })
  await page.goto(url, { waitUntil: 'load' })
  await page.getByRole('searchbox').waitFor()
  await page.waitForTimeout(2000)
  return Math.round(bytes / 100) / 10
}

/** From the key to rows that match, one letter after another, each after the screen has come to rest. */
async function searchTimes(page: Page): Promise<{ searchMedianMs: number; searchWorstMs: number }> {
  const box = page.getByRole('searchbox')
  const times: number[] = []
  for (const text of ['Branch 1', 'Branch 12', 'Branch 123', 'Branch 1234']) {
    await box.fill(text.slice(0, -1))
    await page.waitForTimeout(800)
    times.push(await timeKey(page, text))
  }
  times.sort((a, b) => a - b)
  return { searchMedianMs: Math.round(times[2] ?? 0), searchWorstMs: Math.round(times[3] ?? 0) }
}

async function timeKey(page: Page, text: string): Promise<number> {
  await page.getByRole('searchbox').focus()
  await page.evaluate((wanted) => {
    const startedAt: { at?: number } = {}
    addEventListener('keydown', () => (startedAt.at = performance.now()), {
      once: true,
      capture: true,
    })
    const names = () => [...document.querySelectorAll('[role=rowheader]')]
    const before = document.body.innerText
    Object.assign(window, {
      handleboardSearch: new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error(`No rows for ${wanted} came.`)), 10_000)
        const watch = () => {
          const shown = names().map((name) => name.textContent ?? '')
          const done =
            document.body.innerText !== before &&
            shown.length > 0 &&
            shown.every((name) => name.includes(wanted))
          if (done && startedAt.at !== undefined) resolve(performance.now() - startedAt.at)
          else requestAnimationFrame(watch)
        }
        watch()
      }),
    })
  }, text)
  await page.keyboard.press('End')
  await page.keyboard.type(text.slice(-1))
  return page.evaluate(
    () => (window as unknown as { handleboardSearch: Promise<number> }).handleboardSearch,
  )
}
