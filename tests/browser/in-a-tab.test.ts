import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { en } from '../../src/i18n/en'
import { freePort } from '../setup/free-port'
import { until } from '../setup/until'

// The run in a browser tab, as `npm run demo` serves it: web app, API, database and simulated Meta, and no server.
let files: ChildProcess
let url: string

test.beforeAll(async () => {
  const port = await freePort()
  url = `http://127.0.0.1:${port}`
  const vite = join(process.cwd(), 'node_modules/vite/bin/vite.js')
  const words = ['preview', '--mode', 'demo', '--base', '/', '--host', '127.0.0.1', '--strictPort']
  files = spawn(process.execPath, [vite, ...words, '--port', String(port)], { stdio: 'ignore' })
  await until('the files are served', () =>
    fetch(url).then(
      ({ ok }) => ok,
      () => false,
    ),
  )
})
test.afterAll(() => void files.kill())

test('the whole product runs in one browser tab: a name is asked for and reviewed', async ({
  page,
}) => {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  await page.goto(url)
  await expect(page.getByRole('heading', { level: 1, name: en['lines.title'] })).toBeVisible({
    timeout: 60_000,
  })
  await page.getByRole('searchbox').fill('Dental')
  await page.getByRole('link', { name: 'Ask for a username for Rimonit Dental' }).click()
  await page.getByLabel('Candidate 1', { exact: true }).fill('RimonitSmile')
  await page.getByRole('button', { name: en['requestForm.submit'] }).click()
  await expect(page.getByText(en['request.state.in_review']).first()).toBeVisible()
  expect(errors).toEqual([])
})
