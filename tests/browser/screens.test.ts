import { askAndApprove, expect, expectAccessible, test } from './desk'

const screens = [
  '/lines',
  '/platforms',
  '/lines?q=nothing-like-this',
  '/requests',
  '/requests/new',
  '/requests/import',
  '/review',
  '/names',
  '/studio?handle=Rimonit_Haifa&mark=whatsapp',
  '/names?kind=near_miss',
  '/names?kind=kept',
  '/templates',
  '/templates/others',
  '/sandbox',
  '/settings/meta',
  '/settings/review',
  '/settings/templates',
  '/settings/people',
  '/settings/api-keys',
  '/settings/audit',
  '/settings/me',
  '/nowhere',
]

const looks = [
  { language: 'en', scheme: 'light', width: 1280 },
  { language: 'he', scheme: 'dark', width: 1280 },
  { language: 'he', scheme: 'light', width: 320 },
  { language: 'en', scheme: 'dark', width: 360 },
] as const

for (const look of looks)
  test(`axe finds nothing on any screen in ${look.language}, ${look.scheme}, ${look.width} px wide`, async ({
    desk,
  }) => {
    test.setTimeout(240_000)
    const page = await desk.open({ as: 'admin', ...look })
    const line = await desk.line('Rimonit Health')
    for (const path of [...screens, `/lines/${line.id}`]) {
      await test.step(path, async () => {
        await page.goto(desk.url + path)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await page.waitForLoadState('networkidle').catch(() => {})
        await expectAccessible(page)
        // Nothing is wider than the screen.
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(overflow, `${path} scrolls sideways`).toBeLessThanOrEqual(0)
      })
    }
  })

test('axe finds nothing on the pages before sign-in', async ({ desk, browser }) => {
  for (const [language, scheme] of [
    ['en', 'dark'],
    ['he', 'light'],
  ] as const) {
    const context = await browser.newContext({
      colorScheme: scheme,
      viewport: { width: 360, height: 800 },
    })
    await context.addInitScript(
      (chosen) => localStorage.setItem('handleboard.language', chosen),
      language,
    )
    const page = await context.newPage()
    for (const path of [
      '/sign-in',
      '/invitation/this-is-not-a-token',
      '/guest-review/this-is-not-a-token',
    ]) {
      await page.goto(desk.url + path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await expectAccessible(page)
    }
  }
})

test('axe finds nothing on the page of a request, and in its dialog', async ({ desk }) => {
  const line = await desk.line('Rimonit Labs Results')
  const id = await askAndApprove(desk, line, ['rimonit.axe'])
  const page = await desk.open({ as: 'admin', language: 'he', path: `/requests/${id}` })
  await expectAccessible(page)
})
