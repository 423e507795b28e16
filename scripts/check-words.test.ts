import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { checkWords } from './check-words'

function findingsFor(path: string, text: string): string[] {
  const root = mkdtempSync(join(tmpdir(), 'handleboard-words-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
  return checkWords(root).map((finding) => `${finding.path}:${finding.line}`)
}

it.each([
  ['server/lines/list.ts', '// like the mock'],
  ['src/app/banner.tsx', 'export const demoBanner = 1'],
  ['server/lines/list.ts', 'const now = new Date()'],
  ['domain/line.ts', 'const now = Date.now()'],
  ['mocks/meta/world.ts', '// TODO later'],
])('%s may not say: %s', (path, text) => {
  expect(findingsFor(path, `export {}\n${text}\n`)).toEqual([`${path}:2`])
})

it.each([
  ['server/main.ts', "import { world } from '../mocks/meta/world'"],
  ['server/lines/list.test.ts', '// against the mock'],
  ['domain/line.ts', 'const day = new Date(at)'],
  ['src/app/help.tsx', 'const text = "demonstrates"'],
])('%s may say: %s', (path, text) => {
  expect(findingsFor(path, text)).toEqual([])
})
