import { expect, it } from 'vitest'
import { checkUsername } from '../username'
import { nearMisses, nearMissSentence } from './near-misses'

it('near misses keep the rules, are never the name itself, and none comes twice', () => {
  for (const name of ['MaccabiHealth', 'Clinic24', 'Rimonit_Kids', 'modern.pharm4']) {
    const found = nearMisses(name)
    const names = found.map(({ username }) => username)
    expect(found.length).toBeGreaterThan(0)
    expect(found.length).toBeLessThanOrEqual(12)
    expect(new Set(names).size).toBe(names.length)
    expect(names).not.toContain(name.toLowerCase())
    for (const username of names) expect(checkUsername(username).valid).toBe(true)
  }
})

it('a name is mistaken by ear, by eye and by its signs', () => {
  const found = nearMisses('Modern4Kids')
  expect(found).toContainEqual({ username: 'modernforkids', why: 'spelling' })
  expect(found).toContainEqual({ username: 'modem4kids', why: 'look_alike' })
  expect(found).toContainEqual({ username: 'modern_4_kids', why: 'signs' })
})

it('what breaks a rule has none', () => {
  expect(nearMisses('רימונית')).toEqual([])
})

it('each says in a sentence whose near miss it is', () => {
  expect(nearMissSentence('look_alike', '@modern')).toBe('On a sign @modern may be read like this.')
})
