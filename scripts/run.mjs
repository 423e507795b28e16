import { createServer, createServerModuleRunner } from 'vite'

/**
 * Runs one TypeScript file of the house in Node without building it: `node scripts/run.mjs server/main.ts`. It goes
 * through Vite, because the migrations reach the code by `import.meta.glob`, which plain Node and tsx do not know.
 */
const [file] = process.argv.splice(2, 1)
if (!file) {
  console.error('Usage: node scripts/run.mjs <file.ts> [arguments]')
  process.exit(1)
}

const vite = await createServer({
  appType: 'custom',
  logLevel: 'warn',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
})
const runner = createServerModuleRunner(vite.environments.ssr, { hmr: false })
await runner.import(`/${file.replace(/^\.?\//, '')}`)
