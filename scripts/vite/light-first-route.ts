import type { Plugin, Rolldown } from 'vite'

export const signInPage = 'src/features/auth/sign-in-page.tsx'

/** Schemas and form machinery come with the pages that have forms. */
const forLater = /\/node_modules\/(?:zod|react-hook-form|@hookform|libphonenumber-js)\//

/** Stops the build when a page that people see first loads what only forms need. */
export function lightFirstRoute(): Plugin {
  return {
    name: 'light-first-route',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const chunk of chunksOf(bundle)) {
        const isSignIn = chunk.facadeModuleId?.endsWith(`/${signInPage}`) === true
        if (!chunk.isEntry && !isSignIn) continue
        const heavy = loadedWith(chunk, bundle)
          .flatMap((loaded) => loaded.moduleIds)
          .filter((id) => forLater.test(id))
        if (heavy.length > 0)
          this.error(
            `${isSignIn ? signInPage : 'The first page'} loads ${heavy.slice(0, 3).join(', ')}`,
          )
      }
    },
  }
}

function chunksOf(bundle: Rolldown.OutputBundle): Rolldown.OutputChunk[] {
  return Object.values(bundle).filter((output) => output.type === 'chunk')
}

/** The chunk and all that it imports without waiting. */
function loadedWith(
  chunk: Rolldown.OutputChunk,
  bundle: Rolldown.OutputBundle,
): Rolldown.OutputChunk[] {
  const loaded = new Set([chunk])
  for (const one of loaded) {
    for (const name of one.imports) {
      const next = bundle[name]
      if (next?.type === 'chunk') loaded.add(next)
    }
  }
  return [...loaded]
}
