import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import lighthouse from 'lighthouse'
import { chromiumArguments, findChromium } from '../setup/browser'
import { startPostgres } from '../setup/postgres'
import { addLines } from './many-lines'
import { environment, freePort, signIn, startBuiltProduct } from '../setup/built-product'

/** The lines page after sign-in, in a real browser: what it weighs, how Lighthouse sees it, how fast it searches. */
export async function linesPage() {
  const postgres = await startPostgres()
  const product = await startBuiltProduct(
    environment(postgres.url, mkdtempSync(join(tmpdir(), 'handleboard-bench-'))),
  )
  const debuggingPort = await freePort()
  const found = findChromium()
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    env: { ...process.env, ...found.env },
    args: [...chromiumArguments(), `--remote-debugging-port=${debuggingPort}`],
  })
  try {
    const cookie = await signIn(product.url)
    const scores = await lighthouseScores(`${product.url}/lines`, cookie, debuggingPort)
    await addLines(postgres.url, 10_000)
    const page = await openSignedIn(browser, product.url, cookie)
    const kilobytes = await weigh(page, `${product.url}/lines`)
    const searchMs = await searchTimes(page)
    return { ...scores, scriptAndStyleKb: kilobytes, ...searchMs, reach }
  } finally {
    await browser.close()
    await product.stop()
    await postgres.stop()
  }
}

const reach = { performance: 93, accessibility: 100, scriptAndStyleKb: 180, searchMedianMs: 100 }

async function lighthouseScores(url: string, cookie: string, port: number) {
  const result = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: ['performance', 'accessibility'],
    // The session would go with the storage.
    disableStorageReset: true,
    extraHeaders: { cookie },
  })
  const categories = result?.lhr.categories
  const percent = (score: number | null | undefined) => Math.round((score ?? 0) * 100)
  const audits = result?.lhr.audits
  return {
    performance: percent(categories?.['performance']?.score),
    accessibility: percent(categories?.['accessibility']?.score),
    largestContentfulPaintMs: Math.round(audits?.['largest-contentful-paint']?.numericValue ?? 0),
    totalBlockingMs: Math.round(audits?.['total-blocking-time']?.numericValue ?? 0),
    layoutShift: Number((audits?.['cumulative-layout-shift']?.numericValue ?? 0).toFixed(3)),
  }
}

async function openSignedIn(browser: Browser, url: string, cookie: string): Promise<Page> {
  const context = await browser.newContext()
  const [name = '', value = ''] = cookie.split(/=(.*)/s)
  await context.addCookies([{ name, value, url }])
  return context.newPage()
}

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
    const rows = () => [
      ...document.querySelectorAll(
        '[role=row] [role=rowheader], [role=row] th[scope=row], tbody tr',
      ),
    ]
    const before = document.body.innerText
    Object.assign(window, {
      handleboardSearch: new Promise<number>((resolve) => {
        const watch = () => {
          const shown = rows().map((row) => row.textContent ?? '')
          const done =
            document.body.innerText !== before &&
            shown.length > 0 &&
            shown.every((row) => row.includes(wanted))
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
