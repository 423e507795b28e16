import { startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { whenSignedOut } from '../api/client'
import { isProblem } from '../api/problem'
import { createQueryClient } from '../api/query-client'
import { activateLanguage, createI18n, initialLanguage } from '../i18n/i18n'
import { App } from './app'
import { ForbiddenPage } from './forbidden'
import { createAppRouter } from './router'

export async function startApp(): Promise<void> {
  const container = document.getElementById('root')
  if (container === null) throw new Error('The page has no element with the id root.')
  const i18n = createI18n()
  await activateLanguage(i18n, initialLanguage())
  const queryClient = createQueryClient()
  const router = createAppRouter({ queryClient, i18n })
  whenSignedOut(() => {
    // Asked again by the route itself, which then leads to the sign-in page; that answer is not news.
    if (queryClient.getQueryData(['me']) === undefined) return
    queryClient.removeQueries({ queryKey: ['me'] })
    void router.invalidate()
  })
  const root = createRoot(container, { onCaughtError: report })
  // In pieces, so that the page answers to a finger while it is drawn the first time.
  startTransition(() => root.render(<App i18n={i18n} queryClient={queryClient} router={router} />))
}

/** What a boundary shows with a sentence of its own is no news for the console. */
function report(error: unknown): void {
  if (!isProblem(error) && !(error instanceof ForbiddenPage)) reportError(error)
}
