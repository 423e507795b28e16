import { chromium, type Browser } from '@playwright/test'
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
