import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '../..')

/** Where the tests that need real processes find the product, the simulated Meta and the product that can die. */
export const builtServer = join(root, '.cache/built-for-tests/server')

/** Vitest global set-up: builds them once for the run, from the same configuration as `npm run build`. */
export default async function setup(): Promise<void> {
  await build({
    root,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir: builtServer,
      emptyOutDir: true,
      rolldownOptions: { input: { 'crashing-main': 'tests/faults/crashing-main.ts' } },
    },
  })
}
