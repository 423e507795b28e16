import { expect, it } from 'vitest'
import { checkFamily, usualFamily, wasApproved, wordingFor, wordingOf } from './template-family'
import { shippedWording, wordingVersion } from './template-wording'

const own = { ...usualFamily, wordings: [{ language: 'he', body: 'המספר, בבקשה' }] }

it('sends an own text only while that is allowed', () => {
  const shipped = { body: shippedWording('he'), version: wordingVersion }
  expect(wordingFor(own, 'he')).toEqual(shipped)
  expect(wordingFor({ ...own, ownWording: true }, 'he')).toEqual({
    body: 'המספר, בבקשה',
    version: null,
  })
})

it('has nothing to send in a language without a text', () => {
  expect(wordingFor(own, 'ka')).toBeNull()
})

it('knows its own text again where it finds it', () => {
  expect(wordingOf('en', ` ${shippedWording('en')}`).version).toBe(wordingVersion)
  expect(wordingOf('en', 'Hello').version).toBeNull()
  expect(wordingOf('ka', 'Hello').version).toBeNull()
})

it('is wrong in each language that is none and each text that Meta would not take', () => {
  const wrong = { ...own, languages: ['he', 'xx'], wordings: [{ language: 'he', body: ' ' }] }
  expect(checkFamily(own)).toEqual([])
  expect(checkFamily(wrong)).toEqual([
    { path: 'languages.1', code: 'unknown_language', language: 'xx' },
    { path: 'wordings.0.body', code: 'empty', language: 'he' },
  ])
})

it('a name is blocked after what was approved once', () => {
  const states = ['approved', 'archived', 'pending', 'rejected'] as const
  expect(states.map((state) => wasApproved(state, []))).toEqual([true, true, false, false])
  expect(wasApproved('pending', ['2026-11-01T10:00:00Z'])).toBe(true)
})
