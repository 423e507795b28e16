import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { catalogueNames, loadCatalogue } from './catalogues'
import { en } from './en'

// The compiler knows every message but not which page has loaded it: a page brings only its own area's.
const folders = readdirSync(join(import.meta.dirname, '../features'))
const areas: Record<string, string[]> = {
  asking: ['asking', 'askingSettings', 'ledger', 'sendProblem'],
  auth: [],
  billboard: ['studio', 'requests'],
  'saved-views': ['views'],
  names: ['names', 'requests'],
  templates: ['templates', 'template', 'templateSettings'],
  lines: ['lines', 'readiness', 'requests', 'incidents', 'platforms'],
  requests: [
    'requests',
    'review',
    'reasons',
    'guest',
    'guestLinks',
    'imports',
    'patterns',
    'platforms',
  ],
}

function sourcesOf(folder: string): string[] {
  const path = join(import.meta.dirname, '../features', folder)
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
    .map((name) => readFileSync(join(path, name), 'utf8'))
}

test('the areas together hold every message, each in one of them', async () => {
  const parts = await Promise.all(catalogueNames.map((name) => loadCatalogue(name, 'en')))
  expect(parts.flatMap((part) => Object.keys(part)).toSorted()).toEqual(Object.keys(en).toSorted())
})

test.each(folders)(
  'the pages of %s use messages of their own area and those of every page only',
  async (folder) => {
    const names = ['base', ...(areas[folder] ?? [folder])]
    const parts = await Promise.all(
      catalogueNames
        .filter((name) => names.includes(name))
        .map((name) => loadCatalogue(name, 'en')),
    )
    const loaded = new Set(parts.flatMap((part) => Object.keys(part)))
    const used = sourcesOf(folder).flatMap((text) => [...text.matchAll(/'([\w-]+(?:\.[\w-]+)+)'/g)])
    const foreign = used.map(([, id]) => id ?? '').filter((id) => id in en && !loaded.has(id))
    expect(foreign).toEqual([])
  },
)
