import { I18nProvider } from '@lingui/react'
import { DirectionContext, MantineProvider } from '@mantine/core'
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import type { Language } from '../../domain/api/me'
import { createQueryClient } from '../../src/api/query-client'
import { catalogueNames } from '../../src/i18n/catalogues'
import { activateLanguage, createI18n, directionOf, needCatalogues } from '../../src/i18n/i18n'
import { AnnouncerProvider } from '../../src/ui/announcer'
import { PageFocusProvider } from '../../src/ui/page-focus'
import { cssVariables, theme } from '../../src/ui/theme'
import { ToastProvider } from '../../src/ui/toasts'

type Options = { language?: Language; queryClient?: QueryClient }

/** Renders with everything that a part of the web app stands in, except the router. */
export async function renderPart(part: ReactNode, options: Options = {}) {
  const { language = 'en', queryClient = createQueryClient() } = options
  const i18n = createI18n()
  await activateLanguage(i18n, language)
  await needCatalogues(i18n, catalogueNames)
  const dir = directionOf(language)
  return render(part, {
    wrapper: ({ children }) => (
      <I18nProvider i18n={i18n}>
        <DirectionContext value={{ dir, setDirection() {}, toggleDirection() {} }}>
          <MantineProvider theme={theme} cssVariablesResolver={cssVariables}>
            <QueryClientProvider client={queryClient}>
              <AnnouncerProvider>
                <ToastProvider>
                  <PageFocusProvider>{children}</PageFocusProvider>
                </ToastProvider>
              </AnnouncerProvider>
            </QueryClientProvider>
          </MantineProvider>
        </DirectionContext>
      </I18nProvider>
    ),
  })
}
