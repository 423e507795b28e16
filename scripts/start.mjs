import { access } from 'node:fs/promises'
import { buildWhatIsStale } from './build.mjs'

/**
 * Starts the product: `node scripts/start.mjs` (the server), or `node scripts/start.mjs meta-server` (the simulated
 * Meta on a port of its own). The program runs in this process, so signals and exit codes are its own.
 */
const program = process.argv[2] ?? 'main'
const entry = new URL(`../dist/server/${program}.js`, import.meta.url)

try {
  await buildWhatIsStale(program === 'main' ? ['client', 'server'] : ['server'])
  await access(entry)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

process.setSourceMapsEnabled(true)
await import(entry.href)
