import { expect, test } from 'vitest'
import { usualAsking } from '../../../../domain/asking-settings'
import { problemsIn, rulesOf, valuesOf } from './rules-values'
import { findTimeZones } from './time-zones'

const usual = valuesOf(usualAsking)

test('what is stored comes back as it was, without the stop switch', () => {
  const { stopped: _stopped, ...rules } = usualAsking
  expect(rulesOf(usual)).toEqual(rules)
  expect(problemsIn(usual)).toEqual({})
})

test('nights that are off are stored as none, and their hours are not judged', () => {
  const off = { ...usual, nights: false, from: '', to: '' }
  expect(problemsIn(off)).toEqual({})
  expect(rulesOf(off).quietHours.nightly).toBeNull()
})

test('hours that are none, and a night of no length, are problems', () => {
  expect(problemsIn({ ...usual, from: '' })).toEqual({ from: 'clock' })
  expect(problemsIn({ ...usual, from: '08:00', to: '08:00' })).toEqual({ to: 'sameClock' })
})

test('numbers are whole and within what the API takes', () => {
  for (const mostAsks of ['0', '11', '1.5', '', 'two'])
    expect(problemsIn({ ...usual, mostAsks })).toEqual({ mostAsks: 'number' })
  expect(problemsIn({ ...usual, coolDownDays: '0' })).toEqual({})
})

test('a time zone is found by its place, and by its name in the person’s language', () => {
  expect(findTimeZones('new york', 'en-GB')[0]?.zone).toBe('America/New_York')
  expect(findTimeZones('ישראל', 'he-IL').map(({ zone }) => zone)).toContain('Asia/Jerusalem')
  expect(findTimeZones('nowhere at all', 'en-GB')).toEqual([])
})
