import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Locator } from '@playwright/test'
import { startBuiltProduct } from '../setup/built-product'
import { expectAccessible, say } from './desk'

test('whoever comes first makes the first admin, by keyboard alone, and lands on the lines', async ({
  page,
}) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'handleboard-first-'))
  const product = await startBuiltProduct({ DATA_DIR: dataDir })
  try {
    await page.goto(product.url)
    await expect(page).toHaveURL(/first-admin/)
    await expectAccessible(page)
    const fields = [
      ['auth.workspaceName', 'Rimonit'],
      ['auth.yourName', 'Noa Levi'],
      ['auth.email', 'noa@example.com'],
      ['auth.newPassword', 'a long enough password'],
    ] as const
    for (const [label, text] of fields) {
      const field = page.getByLabel(say('en', label), { exact: true })
      // Tab leads to each field in turn; nothing is clicked.
      for (let tabs = 0; tabs < 20 && !(await isFocused(field)); tabs += 1)
        await page.keyboard.press('Tab')
      await page.keyboard.type(text)
    }
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('en', 'lines.title'))
    await expect(page.getByRole('row').nth(1)).toBeVisible()
  } finally {
    await product.stop()
    rmSync(dataDir, { recursive: true })
  }
})

function isFocused(field: Locator): Promise<boolean> {
  return field.evaluate((element) => element === document.activeElement)
}
