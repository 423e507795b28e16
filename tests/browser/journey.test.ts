import { expect, say, test, type keptFree, type Language } from './desk'

// The main job, as its people do it: marketing asks, an admin approves, Meta says yes, the line shows the name.
const journeys: {
  language: Language
  width: number
  scheme: 'light' | 'dark'
  line: (typeof keptFree)[number]
  name: string
}[] = [
  { language: 'en', width: 1280, scheme: 'light', line: 'Rimonit Dental', name: 'MaccabiHealth' },
  {
    language: 'he',
    width: 1280,
    scheme: 'dark',
    line: 'Rimonit Labs Ramat Gan',
    name: 'MaccabiDental',
  },
  {
    language: 'he',
    width: 360,
    scheme: 'light',
    line: 'Rimonit Ashdod Clinic',
    name: 'MaccabiPhone',
  },
]

for (const { language, width, scheme, line, name } of journeys) {
  test(`a name goes from a wish to live, in ${language}, ${scheme}, ${width} px wide`, async ({
    desk,
  }) => {
    const t = (id: Parameters<typeof say>[1], values?: Record<string, string>) =>
      say(language, id, values)
    const { id: lineId, phoneNumberId } = await desk.line(line)

    const page = await desk.open({ as: 'marketing', language, width, scheme, path: '/lines' })
    await expect(page.locator('html')).toHaveAttribute('dir', language === 'he' ? 'rtl' : 'ltr')
    await page.getByRole('searchbox').fill(line)
    await page.getByRole('link', { name: t('lines.askFor', { line }) }).click()

    // One sentence for each broken rule, and a mend.
    const first = page.getByLabel(t('requestForm.candidate', { rank: '1' }), { exact: true })
    await first.fill(`www.${name}.com`)
    await expect(page.getByText(t('username.www_prefix')).first()).toBeVisible()
    await expect(
      page.getByText(t('username.domain_ending', { ending: '.com' }).split('(')[0] ?? '').first(),
    ).toBeVisible()
    await first.fill(`@${name}`)
    await expect(page.getByRole('alert').filter({ hasText: t('username.www_prefix') })).toHaveCount(
      0,
    )
    await page.getByRole('button', { name: t('requestForm.candidate.add') }).click()
    await page
      .getByLabel(t('requestForm.candidate', { rank: '2' }), { exact: true })
      .fill(`${name}.il`)
    await page.getByRole('button', { name: t('requestForm.candidate.add') }).click()
    await page
      .getByLabel(t('requestForm.candidate', { rank: '3' }), { exact: true })
      .fill(`${name}_2`)
    await page.getByLabel(t('requestForm.reason')).fill('The spring campaign')
    await page.locator('input[type=date]').fill('2030-01-01')
    await page.getByRole('button', { name: t('requestForm.submit') }).click()
    await expect(page).toHaveURL(/\/requests\/[\w-]+$/)
    await expect(page.getByText(t('request.state.in_review')).first()).toBeVisible()

    const review = await desk.open({ as: 'admin', language, width, scheme, path: '/review' })
    const item = review.getByRole('article').filter({ hasText: name })
    await expect(item).toContainText('The spring campaign')
    await item.getByRole('button', { name: t('request.step.approve'), exact: true }).click()
    await review
      .getByRole('dialog')
      .getByRole('button', { name: t('request.step.approve') })
      .click()
    await expect(item.getByRole('button')).toHaveCount(0)

    // The page of whoever asked follows by itself.
    await expect(page.getByText(t('request.state.reserved')).first()).toBeVisible()
    await desk.call('admin', 'POST', '/api/v1/sandbox/plays', {
      play: 'make_visible',
      phoneNumberId,
    })
    await expect(page.getByText(t('request.state.live')).first()).toBeVisible()

    await page.goto(`${desk.url}/lines/${lineId}`)
    await expect(page.getByText(`@${name}`).first()).toBeVisible()
  })
}
