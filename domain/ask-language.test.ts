import { describe, expect, it } from 'vitest'
import { templateFor, type LanguageChoice } from './ask-language'
import type { SendableTemplate } from './can-ask'

const approvedIn = (...languages: string[]): SendableTemplate[] =>
  languages.map((language, index) => ({
    id: `${language}-${index}`,
    name: 'request_phone_number',
    language,
    category: 'UTILITY',
    wordingVersion: 1,
  }))
const usual: LanguageChoice = { exact: null, country: 'IL', fallback: 'en', onlyFallback: false }
const languageFor = (choice: Partial<LanguageChoice>, approved: SendableTemplate[]) =>
  templateFor({ ...usual, ...choice }, approved)?.language ?? null

describe('the language of a question', () => {
  it('is what people of the country read, best first', () => {
    expect(languageFor({}, approvedIn('en', 'ar', 'he'))).toBe('he')
    expect(languageFor({}, approvedIn('en', 'ar'))).toBe('ar')
    expect(languageFor({ country: 'BR' }, approvedIn('pt_PT', 'pt_BR'))).toBe('pt_BR')
  })

  it('falls back where the country says nothing, or is not looked at', () => {
    expect(languageFor({ country: 'JP' }, approvedIn('he', 'en'))).toBe('en')
    expect(languageFor({ country: null }, approvedIn('he', 'en'))).toBe('en')
    expect(languageFor({ onlyFallback: true }, approvedIn('he', 'en'))).toBe('en')
  })

  it('is one of the same tongue where there is no other', () => {
    expect(languageFor({ country: 'GB' }, approvedIn('en_US'))).toBe('en_US')
    expect(languageFor({ country: 'JP', fallback: 'en_US' }, approvedIn('en'))).toBe('en')
  })

  it('asked for by name is that one or none', () => {
    expect(languageFor({ exact: 'ru' }, approvedIn('he', 'ru'))).toBe('ru')
    expect(languageFor({ exact: 'ru' }, approvedIn('he', 'en'))).toBeNull()
    expect(languageFor({ exact: 'en' }, approvedIn('en_US'))).toBeNull()
  })

  it('is none where nothing fits, and the newest of two in one', () => {
    expect(languageFor({}, [])).toBeNull()
    expect(languageFor({ country: 'JP' }, approvedIn('fr'))).toBeNull()
    expect(templateFor(usual, approvedIn('he', 'he'))?.id).toBe('he-0')
  })
})
