import { defineConfig } from '@playwright/test'
import { chromiumArguments, findChromium } from './tests/setup/browser'

const { executablePath, env } = findChromium()

/** Each test starts the product itself, with a fresh DATA_DIR and a free port: nothing is shared, nothing is left. */
export default defineConfig({
  testDir: './tests/browser',
  testMatch: '**/*.test.ts',
  outputDir: './test-results',
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 90_000,
  globalTimeout: 20 * 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Asia/Jerusalem',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      args: chromiumArguments(),
      env: { ...definedOnly(process.env), ...env },
    },
  },
})

function definedOnly(variables: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
