import { chromium, type Browser, type Page } from '@playwright/test'
import { chromiumArguments, findChromium } from '../setup/browser'

/** A browser with nothing in its cache. */
export function launchChromium(moreArguments: string[] = []): Promise<Browser> {
  const { executablePath, env } = findChromium()
  return chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    args: [...chromiumArguments(), ...moreArguments],
  })
}

export async function openSignedIn(browser: Browser, url: string, cookie: string): Promise<Page> {
  const context = await browser.newContext()
  const [name = '', value = ''] = cookie.split(/=(.*)/s)
  await context.addCookies([{ name, value, url }])
  // What runs these files wraps named functions in a helper that the page does not have.
  await context.addInitScript('globalThis.__name = (named) => named')
  return context.newPage()
}
