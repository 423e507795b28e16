import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { signInPage } from './vite/light-first-route'

/** Compressed bytes of page, styles and code until a first page stands, in its longer language. */
const limit = 180_000

type Chunk = { file: string; imports?: string[]; css?: string[]; isDynamicEntry?: boolean }
export type Manifest = Record<string, Chunk>

/** Where a first visit or a sign-in lands, and what is loaded for it: the lines come with the app itself. */
const firstPages = {
  lines: ['src/i18n/he/base.ts'],
  'sign-in': ['src/i18n/he/base.ts', signInPage],
}

/** The modules that the page itself loads: an entry that only imports has no file of its own. */
export function loadedBy(page: string, manifest: Manifest): string[] {
  const loaded = [...page.matchAll(/\b(?:src|href)="\/([^"]+)"/g)].map(([, file]) => file)
  const names = Object.keys(manifest).filter((name) => loaded.includes(manifest[name]?.file))
  if (names.length === 0) throw new Error('The page loads no file of the build.')
  return names
}

/** Every file that the named modules load without waiting. */
export function filesFor(manifest: Manifest, names: string[]): string[] {
  const seen = new Set(names)
  const files = new Set<string>()
  for (const name of seen) {
    const chunk = manifest[name]
    if (!chunk) throw new Error(`The build knows no ${name}: mend scripts/check-first-route.ts.`)
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
    for (const next of chunk.imports ?? []) seen.add(next)
  }
  return [...files]
}

function main(): void {
  const folder = join(process.cwd(), 'dist/client')
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const weigh = (file: string) => sizeOf(join(folder, file))
  for (const [name, modules] of Object.entries(firstPages)) {
    const files = filesFor(manifest, [...loadedBy(page, manifest), ...modules])
    const bytes = ['index.html', 'theme.js', ...files]
      .map(weigh)
      .reduce((sum, size) => sum + size, 0)
    console.log(`${name}: ${Math.round(bytes / 1000)} of ${limit / 1000} kB`)
    if (bytes > limit) process.exitCode = 1
  }
}

/** What goes over the wire: the compressed twin, where there is one. */
function sizeOf(path: string): number {
  return (statSync(`${path}.br`, { throwIfNoEntry: false }) ?? statSync(path)).size
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main()
