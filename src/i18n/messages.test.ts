import { compileMessageOrThrow, type CompiledMessage } from '@lingui/message-utils/compileMessage'
import { expect, test } from 'vitest'
import { en } from './en'
import { he } from './he'
import type { MessageId } from './en'

// The compiler proves that no message is missing; these prove that what is there fits.
const ids = Object.keys(en) as MessageId[]
const plurals = { en: ['one', 'other'], he: ['one', 'two', 'other'] } as const

type Found = { names: Set<string>; branches: string[][] }

function look(message: CompiledMessage, found: Found = { names: new Set(), branches: [] }): Found {
  for (const part of message) {
    if (typeof part === 'string') continue
    const [name, type, choices] = part
    if (name !== '#') found.names.add(name)
    if (type !== 'plural' || typeof choices !== 'object' || choices === null) continue
    const { offset: _, ...branches } = choices as Record<string, CompiledMessage | number>
    found.branches.push(Object.keys(branches))
    for (const branch of Object.values(branches)) if (Array.isArray(branch)) look(branch, found)
  }
  return found
}

function tags(message: string): string[] {
  return [...message.matchAll(/<\/?\w+\/?>/g)].map(([tag]) => tag).toSorted()
}

test('both languages have the same messages', () => {
  expect(Object.keys(he).toSorted()).toEqual(Object.keys(en).toSorted())
})

test.each(ids)('%s says something in both languages, with the same values and tags', (id) => {
  expect(en[id].trim()).not.toBe('')
  expect(he[id].trim()).not.toBe('')
  const [english, hebrew] = [en[id], he[id]].map((text) => look(compileMessageOrThrow(text)))
  expect(hebrew?.names).toEqual(english?.names)
  expect(tags(he[id])).toEqual(tags(en[id]))
})

test.each(ids.filter((id) => en[id].includes('plural,')))(
  '%s has every plural form of its language',
  (id) => {
    for (const [messages, forms] of [
      [en, plurals.en],
      [he, plurals.he],
    ] as const)
      for (const branches of look(compileMessageOrThrow(messages[id])).branches)
        expect(branches).toEqual(expect.arrayContaining([...forms]))
  },
)

test('Hebrew is written in Hebrew', () => {
  const sameOnPurpose: MessageId[] = ['app.name', 'language.en', 'meta.facts.graph']
  const left = ids.filter((id) => !/[֐-׿]/.test(he[id]) && !sameOnPurpose.includes(id))
  expect(left).toEqual([])
})
