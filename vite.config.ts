import react from '@vitejs/plugin-react'
import { defineConfig, type UserConfig } from 'vite'
import { browserEntry, serviceWorker } from './scripts/vite/browser-run.ts'
import { compiledMessages } from './scripts/vite/compiled-messages.ts'
import { earlyMessages } from './scripts/vite/early-messages.ts'
import { lightFirstRoute } from './scripts/vite/light-first-route.ts'
import { onlyTheProduct } from './scripts/vite/only-the-product.ts'
import { precompress } from './scripts/vite/precompress.ts'
import { stamp } from './scripts/vite/stamp.ts'

/** Paths that the API answers, not the web app. */
const apiPaths = ['/api', '/webhooks', '/healthz', '/readyz', '/metrics']

/** What the server does not bundle: they bring binaries, workers or files of their own. */
const serverExternals = ['@electric-sql/pglite', 'pg', 'pino']

export default defineConfig(({ mode, isSsrBuild }) => {
  if (isSsrBuild) return server
  return mode === 'demo' ? browserRun : webApp
})

const webApp: UserConfig = {
  plugins: [
    react(),
    compiledMessages(),
    earlyMessages(),
    onlyTheProduct(),
    lightFirstRoute(),
    precompress(),
    stamp(),
  ],
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(
      apiPaths.map((path) => [path, process.env['API_URL'] ?? 'http://127.0.0.1:3000']),
    ),
  },
  build: {
    outDir: 'dist/client',
    target: 'es2022',
    manifest: true,
    // Every browser that the target allows knows module preloads.
    modulePreload: { polyfill: false },
    // Small files stay files: a strict content security policy has no place for data: addresses.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // All that the first page needs: ours, and what changes with a new version of a library only. Few files, since
        // each costs a request and its headers, and a browser asks for six at a time; more than one, since they come side
        // by side.
        codeSplitting: {
          groups: [
            {
              name: 'react',
              tags: ['$initial'],
              test: /node_modules.(?:react|react-dom|scheduler)\//,
            },
            // Not their styles: one sheet holds all.
            { name: 'libraries', tags: ['$initial'], test: /node_modules.*[.](?:m?js|ts)$/ },
            { name: 'app', tags: ['$initial'] },
          ],
        },
      },
    },
  },
}

/** The server and the simulated Meta, each one file that Node runs, with the chunks they share beside them. */
const server: UserConfig = {
  plugins: [stamp()],
  publicDir: false,
  ssr: { noExternal: true, external: serverExternals },
  build: {
    ssr: true,
    outDir: 'dist/server',
    target: 'node20',
    sourcemap: true,
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { main: 'server/main.ts', 'meta-server': 'mocks/meta-server.ts' },
      // All in one folder, so that a path relative to a module means the same in every chunk.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
}

/** The whole product in one browser tab: the web app, our API and the simulated Meta (npm run demo). */
const browserRun: UserConfig = {
  base: './',
  plugins: [react(), compiledMessages(), browserEntry(), serviceWorker()],
  optimizeDeps: { exclude: ['@electric-sql/pglite'] },
  worker: { format: 'es' },
  build: {
    outDir: 'dist/demo',
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 10_000,
    reportCompressedSize: false,
  },
}
