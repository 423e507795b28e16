import type { I18n } from '@lingui/core'
import { I18nProvider, useLingui } from '@lingui/react'
import { DirectionContext, localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useMemo, type ReactNode } from 'react'
import { directionOf } from '../i18n/i18n'
import { AnnouncerProvider } from '../ui/announcer'
import { PageFocusProvider } from '../ui/page-focus'
import { ToastProvider } from '../ui/toasts'
import { cssVariables, theme } from '../ui/theme'
import type { createAppRouter } from './router'

const colorSchemeManager = localStorageColorSchemeManager({ key: 'handleboard.theme' })

type AppProps = {
  i18n: I18n
  queryClient: QueryClient
  router: ReturnType<typeof createAppRouter>
}

export function App({ i18n, queryClient, router }: AppProps) {
  return (
    <I18nProvider i18n={i18n}>
      <Direction>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariables}
          colorSchemeManager={colorSchemeManager}
          defaultColorScheme="auto"
          getStyleNonce={styleNonce}
        >
          <QueryClientProvider client={queryClient}>
            <AnnouncerProvider>
              <ToastProvider>
                <PageFocusProvider>
                  <RouterProvider router={router} />
                </PageFocusProvider>
              </ToastProvider>
            </AnnouncerProvider>
          </QueryClientProvider>
        </MantineProvider>
      </Direction>
    </I18nProvider>
  )
}

/** The direction follows the language without mounting anything anew: what is typed stays. */
function Direction({ children }: { children: ReactNode }) {
  const { i18n } = useLingui()
  const dir = directionOf(i18n.locale)
  const value = useMemo(() => ({ dir, setDirection() {}, toggleDirection() {} }), [dir])
  return <DirectionContext value={value}>{children}</DirectionContext>
}

/** The server's content security policy allows style elements that carry this page's nonce. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}
