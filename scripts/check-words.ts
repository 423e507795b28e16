import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

type Rule = { folders: string[]; except?: RegExp; pattern: RegExp; why: string }

/** What a linter does not see. Tests may name what they test against. */
const rules: Rule[] = [
  {
    folders: ['src', 'server'],
    // An import of the folder with that name, where the sandbox is plugged in.
    except: /^server\/main\.ts$/,
    pattern: /mock|demo(?!nstrat|te|graph|lish|crat)/i,
    why: 'the product says "sandbox"',
  },
  {
    folders: ['domain', 'server'],
    // Where the clock is given to everyone else.
    except: /^server\/(?:main|node-dependencies)\.ts$/,
    pattern: /new Date\(\)|\bDate\.now\(\)/,
    why: 'the time is passed in as `now`',
  },
  {
    folders: ['domain', 'server', 'src', 'mocks', 'tests', 'scripts'],
    pattern: /\.\.\/shared|\/work\/|\bTODO\b|\bFIXME\b/,
    why: 'nothing here refers to a place outside, or to work left undone',
  },
]

export type Finding = { path: string; line: number; text: string; why: string }

/** Lines of our sources that use a word they must not. */
export function checkWords(root: string): Finding[] {
  return rules.flatMap((rule) =>
    rule.folders
      .flatMap((folder) => sourcesIn(root, folder))
      .filter((path) => !rule.except?.test(path))
      .flatMap((path) => findingsIn(root, path, rule)),
  )
}

function sourcesIn(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:tsx?|css)$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => join(folder, name))
    .filter((path) => path !== 'scripts/check-words.ts')
}

function findingsIn(root: string, path: string, { pattern, why }: Rule): Finding[] {
  return readFileSync(join(root, path), 'utf8')
    .split('\n')
    .map((text, index) => ({ path, line: index + 1, text: text.trim(), why }))
    .filter((finding) => pattern.test(finding.text))
}

function main(): void {
  const findings = checkWords(process.cwd())
  for (const { path, line, text, why } of findings)
    console.error(`${path}:${line}: ${why}: ${text}`)
  if (findings.length > 0) process.exitCode = 1
  else console.log('every word is one of ours')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main()
