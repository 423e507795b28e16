import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { templateLanguageOf, templateLanguages, templateDirection } from './template-languages'
import { shippedWording, wordingLanguages, wordingVersion } from './template-wording'

it('keeps each shipped text under its version: whoever changes one raises it and writes the new sum here', () => {
  const all = wordingLanguages.map((language) => `${language} ${shippedWording(language)}`)
  const sum = createHash('sha256').update(all.join('\n')).digest('hex').slice(0, 16)
  expect({ version: wordingVersion, sum }).toEqual({ version: 1, sum: '14ce85eafc087953' })
})

it('has the sentences that businesses were told of', () => {
  expect(shippedWording('en')).toContain('Do you allow this business to receive your phone number?')
  expect(shippedWording('he')).toContain('האם אתה מאשר לעסק לקבל את מספר הטלפון שלך')
})

it.each(wordingLanguages)(
  'in %s is a body that Meta takes: no variable, within its length',
  (language) => {
    expect(templateLanguages).toContain(language)
    expect(shippedWording(language)).not.toMatch(/[{}]|\n\n\n| {4}/)
    expect([...shippedWording(language)].length).toBeLessThanOrEqual(1024)
  },
)

it('reads a language of a webhook as requests write it', () => {
  expect(['en-US', 'EN_us', 'he', 'pt-br', 'xx-YY'].map(templateLanguageOf)).toEqual([
    'en_US',
    'en_US',
    'he',
    'pt_BR',
    'xx_YY',
  ])
})

it('is written from the right in Hebrew and in every Arabic, and in no other of ours', () => {
  expect(wordingLanguages.filter((language) => templateDirection(language) === 'rtl')).toEqual([
    'he',
    'ar',
  ])
  expect(templateDirection('ar_EG')).toBe('rtl')
})
