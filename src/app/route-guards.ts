import { redirect } from '@tanstack/react-router'
import type { I18n } from '@lingui/core'
import type { QueryClient } from '@tanstack/react-query'
import type { Action } from '../../domain/roles'
import { meQuery } from '../api/me'
import { isProblem } from '../api/problem'
import { setupQuery } from '../api/session'
import type { Catalogue } from '../i18n/catalogues'
import { needCatalogues } from '../i18n/i18n'
import { ForbiddenPage } from './forbidden'

export type AppContext = { queryClient: QueryClient; i18n: I18n }

type Opening = { context: { queryClient: QueryClient }; location: { href: string } }

/** Everything behind sign-in. On a first visit there is nobody yet: then the way leads to the first admin. */
export async function openDesk({ context, location }: Opening) {
  try {
    return { me: await context.queryClient.query({ ...meQuery(), staleTime: 'static' }) }
  } catch (error) {
    if (!isProblem(error, 'not_signed_in')) throw error
    const setup = await context.queryClient.query(setupQuery())
    if (setup.firstAdminNeeded) throw redirect({ to: '/first-admin' })
    const next = location.href === '/' || location.href === '/lines' ? undefined : location.href
    throw redirect({ to: '/sign-in', search: next === undefined ? {} : { next } })
  }
}

/** A page waits for its messages as it waits for its code, both at the same time. */
export function messages(...names: Catalogue[]) {
  return ({ context }: { context: AppContext }) => needCatalogues(context.i18n, names)
}

export function needs(action: Action) {
  return ({ context }: { context: { me: { actions: readonly Action[] } } }) => {
    if (!context.me.actions.includes(action)) throw new ForbiddenPage(action)
  }
}

/** The first visit leads from the sign-in page to the first admin; later visits the other way. */
export function onlyWhenSetUp(setUp: boolean) {
  return async ({ context }: { context: { queryClient: QueryClient } }) => {
    const { firstAdminNeeded } = await context.queryClient.query(setupQuery())
    if (setUp === firstAdminNeeded) throw redirect({ to: setUp ? '/first-admin' : '/sign-in' })
  }
}
