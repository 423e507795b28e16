import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Plugin } from 'vite'

const productEntry = '/src/main.tsx'
const browserRunEntry = '/mocks/browser.ts'

/** Starts the page by `mocks/browser.ts`, so that nothing of it is ever part of the production build. */
export function browserEntry(): Plugin {
  return {
    name: 'browser-entry',
    transformIndexHtml: {
      order: 'pre',
      handler(html) {
        if (!html.includes(productEntry))
          throw new Error(`index.html does not load ${productEntry}`)
        return html.replace(productEntry, browserRunEntry)
      },
    },
  }
}

const workerName = 'mockServiceWorker.js'

/** Takes the service worker from the installed package: a copy in `public/` would ship and grow old. */
export function serviceWorker(): Plugin {
  const source = readFileSync(createRequire(import.meta.url).resolve(`msw/${workerName}`))
  return {
    name: 'service-worker',
    configureServer(server) {
      server.middlewares.use(`/${workerName}`, (_request, response) => {
        response.setHeader('content-type', 'text/javascript').end(source)
      })
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: workerName, source })
    },
  }
}
