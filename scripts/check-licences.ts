import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Licences that ask for no more than their own text. */
const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
])

/** Looked at one by one; the reason is part of the decision. */
const looked: { name: RegExp; licence: string; why: string }[] = [
  {
    name: /^(?:@axe-core\/playwright|axe-core)$/,
    licence: 'MPL-2.0',
    why: 'test tool, not shipped',
  },
  { name: /^lightningcss(?:-.+)?$/, licence: 'MPL-2.0', why: 'build tool, not shipped' },
  {
    name: /^date-holidays$/,
    licence: '(ISC AND CC-BY-3.0)',
    why: 'its code is ISC; the names of its holidays are CC-BY-3.0, which asks to be named',
  },
  { name: /^suncalc$/, licence: 'none', why: 'BSD-2-Clause by its LICENSE file' },
  {
    name: /^argparse$/,
    licence: 'PSF-2.0',
    why: 'asks for no more than its own text and the notice',
  },
  {
    name: /^parse-cache-control$/,
    licence: 'none',
    why: 'BSD-3-Clause by its LICENSE file; part of a load test tool, not shipped',
  },
]

export type Installed = { name: string; version: string; licence: string }

/** True when every way to read the SPDX expression is permissive enough: one side of an OR, both of an AND. */
export function isPermissive(expression: string): boolean {
  const bare = expression.replace(/^\((.*)\)$/, '$1')
  if (bare.includes(' AND ')) return bare.split(' AND ').every(isPermissive)
  if (bare.includes(' OR ')) return bare.split(' OR ').some(isPermissive)
  return permissive.has(bare)
}

/** The packages that nobody allowed: not permissive, and not looked at with this very licence. */
export function refused(packages: Installed[]): Installed[] {
  return packages.filter(
    ({ name, licence }) =>
      !isPermissive(licence) &&
      !looked.some((entry) => entry.name.test(name) && entry.licence === licence),
  )
}

type Locked = { version?: string; license?: string; link?: boolean }

/** Every package of the lockfile, with the licence that its installed copy states, if it is installed here. */
export function packagesOf(root: string): Installed[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>
  }
  return Object.entries(lock.packages)
    .filter(([path]) => path !== '')
    .map(([path, locked]) => ({
      name: path.replace(/^.*node_modules\//, ''),
      version: locked.version ?? '?',
      licence: installedLicence(join(root, path, 'package.json')) ?? locked.license ?? 'none',
    }))
}

function installedLicence(manifest: string): string | null {
  if (!existsSync(manifest)) return null
  const { license } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    license?: string | { type?: string }
  }
  return (typeof license === 'string' ? license : license?.type) ?? null
}

function main(): void {
  const packages = packagesOf(process.cwd())
  const bad = refused(packages)
  for (const { name, version, licence } of bad) console.error(`${name}@${version}: ${licence}`)
  if (packages.length === 0) console.error('No package was found: is package-lock.json there?')
  if (bad.length > 0 || packages.length === 0) process.exitCode = 1
  else console.log(`${packages.length} packages, all permissive or looked at`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main()
