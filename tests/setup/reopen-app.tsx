import { createMemoryHistory } from '@tanstack/react-router'
import { cleanup, render, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect } from 'vitest'
import { createQueryClient } from '../../src/api/query-client'
import { App } from '../../src/app/app'
import { createAppRouter } from '../../src/app/router'
import { activateLanguage, createI18n } from '../../src/i18n/i18n'

/** A reload: everything in memory is gone, what the device keeps and the server knows is there. */
export async function reopenApp(path: string) {
  cleanup()
  const queryClient = createQueryClient()
  const i18n = createI18n()
  await activateLanguage(i18n, 'en')
  const history = createMemoryHistory({ initialEntries: [path] })
  const router = createAppRouter({ queryClient, i18n, history })
  const view = render(<App i18n={i18n} queryClient={queryClient} router={router} />)
  await waitFor(() => expect(view.container.querySelector('h1')).not.toBeNull())
  return { ...view, router, user: userEvent.setup() }
}
