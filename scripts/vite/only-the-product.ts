import { relative } from 'node:path'
import type { Plugin } from 'vite'

/** What would be megabytes, or a hole, in the browser of a real workspace. */
const foreign = [
  /^mocks\//,
  /^server\//,
  /^tests\//,
  /^node_modules\/(?:msw|@electric-sql\/pglite|drizzle-orm|better-auth|hono|pg)\//,
]

/** Stops the production build when the simulator, the server or a database got into the web app. */
export function onlyTheProduct(): Plugin {
  let root = ''
  return {
    name: 'only-the-product',
    apply: 'build',
    configResolved(config) {
      root = config.root
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue
        const found = chunk.moduleIds
          .map((id) => relative(root, id.replace(/^\0/, '').replace(/\?.*$/, '')))
          .filter((path) => foreign.some((pattern) => pattern.test(path)))
        if (found.length > 0) this.error(`${chunk.fileName} holds ${found.join(', ')}`)
      }
    },
  }
}
