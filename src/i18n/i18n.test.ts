import { expect, it } from 'vitest'
import { activateLanguage, createI18n, needCatalogues } from './i18n'

const title = { en: 'Sandbox', he: 'ארגז חול' } as const

it('a page whose words load when the language changes has them in the new one', async () => {
  const i18n = createI18n()
  await activateLanguage(i18n, 'he')
  const page = needCatalogues(i18n, ['sandbox'])
  await activateLanguage(i18n, 'en')
  await page
  expect(i18n._('sandbox.title')).toBe(title.en)
})

it('so has a page that opens while the new language is still loading', async () => {
  const i18n = createI18n()
  await activateLanguage(i18n, 'en')
  const change = activateLanguage(i18n, 'he')
  await needCatalogues(i18n, ['sandbox'])
  await change
  expect(i18n._('sandbox.title')).toBe(title.he)
})
