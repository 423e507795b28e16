import type { Artwork } from '../../domain/api/artworks'
import type { PhoneRequestTemplate } from '../../domain/api/phone-request-templates'
import { askAndApprove, expect, expectAccessible, test, type Desk } from './desk'

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
  '/studio/compare?handles=Rimonit_Haifa,Rimonit.Shop,RimonitNorthernBranch',
  '/studio/artworks',
  '/studio/artworks?state=ended',
  '/names?kind=near_miss',
  '/names?kind=kept',
  '/templates',
  '/templates/others',
  '/customers',
  '/customers?hasPhone=false&state=never_asked',
  '/customers/conflicts',
  '/customers/erasures',
  '/asking',
  '/asking?by=wording&weeks=52',
  '/asking/ledger',
  '/asking/ledger?state=queued&origin=auto',
  '/sandbox',
  '/settings/meta',
  '/settings/review',
  '/settings/templates',
  '/settings/asking',
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
    const template = `/templates/${await templateIn(desk)}`
    for (const path of [...screens, `/lines/${line.id}`, template]) {
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

async function templateIn(desk: Desk): Promise<string> {
  const path = '/api/v1/phone-request-templates?limit=1'
  const { items } = await desk.call<{ items: PhoneRequestTemplate[] }>('viewer', 'GET', path)
  return items[0]?.id ?? ''
}

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
      '/shared-artwork/this-is-not-a-token',
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

test('axe finds nothing on the page of a saved artwork, and on what its link shows', async ({
  desk,
}) => {
  const design = {
    sign: 'at',
    language: 'he',
    phrase: '',
    lines: 2,
    palette: 'white_on_navy',
    mark: 'none',
    formats: ['il-shelter', 'a5'],
    customSize: null,
    qr: null,
    compare: [],
  }
  const body = { name: 'Ayalon north', username: 'Rimonit.Axe', design }
  const { id } = await desk.call<Artwork>('admin', 'POST', '/api/v1/artworks', body)
  const path = `/api/v1/artworks/${id}/share`
  const { url } = await desk.call<{ url: string }>('admin', 'POST', path, { expiresInDays: 7 })
  const page = await desk.open({ as: 'admin', language: 'he', path: `/studio/artworks/${id}` })
  await expectAccessible(page)
  await page.goto(desk.url + new URL(url).pathname)
  await page.getByRole('heading', { level: 1, name: 'Ayalon north' }).waitFor()
  await expectAccessible(page)
})
