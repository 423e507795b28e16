import type { I18n } from '@lingui/core'
import type { QueryClient } from '@tanstack/react-query'
import { createRouter, type RouterHistory } from '@tanstack/react-router'
import { ErrorPage } from './error-page'
import { NotFoundPage } from './not-found-page'
import { PendingPage } from './pending-page'
import { routeTree } from './routes'

/** Search parameters stay plain text (`?q=123&state=live`): readable, and what the API takes. */
function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text))
}

function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(search))
    if (typeof value === 'string' && value !== '') params.set(name, value)
  return params.size > 0 ? `?${params}` : ''
}

type Parts = { queryClient: QueryClient; i18n: I18n; history?: RouterHistory }

/** `history` is another one than the address bar's where there is none, or where it is not ours (tests). */
export function createAppRouter({ queryClient, i18n, history }: Parts) {
  return createRouter({
    routeTree,
    ...(history === undefined ? {} : { history }),
    context: { queryClient, i18n },
    parseSearch,
    stringifySearch,
    // A page's code comes when a link to it is hovered or focused; its data comes from react-query.
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 200,
    defaultPendingMinMs: 0,
    scrollRestoration: true,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    defaultPendingComponent: PendingPage,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
