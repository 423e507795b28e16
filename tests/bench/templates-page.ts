import type { Page } from '@playwright/test'
import { wordingLanguages } from '../../domain/template-wording'
import { startWithTemplates, worldOfTemplates } from './many-templates'
import { launchChromium, openSignedIn } from './launch-chromium'

const accounts = 40
const rounds = 7
const statuses = ['APPROVED', 'PENDING', 'REJECTED', 'PAUSED', 'ARCHIVED'] as const

/** The matrix of 40 accounts in nine languages, in a real browser: from the last answer to its last chip on screen. */
export async function templatesPage() {
  const bench = await startWithTemplates(
    worldOfTemplates({ accounts, languages: wordingLanguages, statuses }),
  )
  const browser = await launchChromium()
  try {
    const { url } = bench.product
    const page = await openSignedIn(browser, url, bench.cookie)
    await watchChips(page, accounts * wordingLanguages.length)
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      await page.goto(`${url}/templates`)
      times.push(await page.evaluate(() => (window as unknown as Watched).handleboardMatrix))
      await page.waitForTimeout(500)
    }
    times.sort((a, b) => a - b)
    return {
      cells: accounts * wordingLanguages.length,
      paintMedianMs: Math.round(times[Math.floor(rounds / 2)] ?? 0),
      paintWorstMs: Math.round(times.at(-1) ?? 0),
      reach: { paintMedianMs: 200 },
    }
  } finally {
    await browser.close()
    await bench.stop()
  }
}

type Watched = { handleboardMatrix: Promise<number> }

/** In each page from its start: the time between the end of the last answer of data and the frame with all chips. */
async function watchChips(page: Page, count: number): Promise<void> {
  await page.addInitScript((wanted) => {
    const isData = ({ name }: PerformanceEntry) =>
      /\/api\/v1\/(phone-request-templates|settings\/templates)/.test(name)
    const lastAnswer = () =>
      Math.max(
        ...performance
          .getEntriesByType('resource')
          .filter((entry): entry is PerformanceResourceTiming => 'responseEnd' in entry)
          .filter(isData)
          .map(({ responseEnd }) => responseEnd),
      )
    Object.assign(window, {
      handleboardMatrix: new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error('The matrix did not come.')), 20_000)
        const painted = () => {
          // The first task after the frame in which they stand.
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', () => resolve(performance.now() - lastAnswer()))
          port1.start()
          port2.postMessage(null)
        }
        const watch = () => {
          const shown = document.querySelectorAll('table a[href^="/templates/"]').length
          requestAnimationFrame(shown < wanted ? watch : painted)
        }
        watch()
      }),
    })
  }, count)
}
