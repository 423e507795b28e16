import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const house = fileURLToPath(new URL('..', import.meta.url))
const folders = ['domain', 'server', 'src', 'mocks', 'tests', 'scripts']
const isModule = /\.(?:ts|tsx|mjs)$/

export type Violation = { rule: string; from: string; to: string }

type Cruised = {
  modules: { source: string }[]
  summary: {
    violations: { rule: { name: string }; from: string; to: string; cycle?: { name: string }[] }[]
  }
}

/** Every module of ours below the root: what the check must have seen. */
export function modulesOf(root: string): string[] {
  const inFolders = folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(root, join(entry.parentPath, entry.name))),
    )
  const atTop = readdirSync(root).filter((name) => name.endsWith('.config.ts'))
  return [...inFolders, ...atTop].filter((path) => isModule.test(path)).sort()
}

/** Imports that `.dependency-cruiser.mjs` forbids, and modules that the tool never looked at. */
export function checkDirections(root: string): { violations: Violation[]; unseen: string[] } {
  const modules = modulesOf(root)
  const run = spawnSync(
    process.execPath,
    [
      join(house, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      join(house, '.dependency-cruiser.mjs'),
      '--output-type',
      'json',
      ...modules,
    ],
    { cwd: root, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  )
  if (!run.stdout.startsWith('{'))
    throw new Error(`dependency-cruiser failed: ${run.stdout}${run.stderr}`)
  const { modules: cruised, summary } = JSON.parse(run.stdout) as Cruised
  const seen = new Set(cruised.map((module) => module.source))
  return {
    violations: summary.violations.map(({ rule, from, to, cycle }) => ({
      rule: rule.name,
      from,
      to: cycle ? cycle.map((step) => step.name).join(' → ') : to,
    })),
    // With a TypeScript it does not know the tool sees nothing and is content: silence is no proof.
    unseen: modules.filter((path) => !seen.has(path)),
  }
}

function main(): void {
  const { violations, unseen } = checkDirections(process.cwd())
  for (const { rule, from, to } of violations) console.error(`${rule}: ${from} → ${to}`)
  for (const path of unseen) console.error(`not looked at: ${path}`)
  if (violations.length > 0 || unseen.length > 0) process.exitCode = 1
  else console.log(`${modulesOf(process.cwd()).length} modules import only what they may`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main()
