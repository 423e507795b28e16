import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import type { I18n } from '@lingui/core'
import type { QueryClient } from '@tanstack/react-query'
import type { Action } from '../../domain/roles'
import { meQuery } from '../api/me'
import { isProblem } from '../api/problem'
import { setupQuery } from '../api/session'
import type { Catalogue } from '../i18n/catalogues'
import { needCatalogues } from '../i18n/i18n'
import { readSignInSearch } from '../features/auth/auth-search'
import { LinesPage } from '../features/lines/lines-page'
import { readLinesSearch } from '../features/lines/lines-search'
import {
  readImportSearch,
  readNewRequestSearch,
  readRequestsSearch,
} from '../features/requests/requests-search'
import { readSandboxSearch } from '../features/sandbox/sandbox-search'
import { readAuditSearch } from '../features/settings/audit-search'
import { ForbiddenPage } from './forbidden'
import { DeskLayout } from './layout/desk-layout'
import { GateLayout } from './layout/gate-layout'
import { NotFoundPage } from './not-found-page'
import { Root } from './root'
import { WholePageError } from './whole-page-error'

const rootRoute = createRootRouteWithContext<AppContext>()({
  component: Root,
  errorComponent: WholePageError,
})

type AppContext = { queryClient: QueryClient; i18n: I18n }

type Opening = { context: { queryClient: QueryClient }; location: { href: string } }

/** Everything behind sign-in. On a first visit there is nobody yet: then the way leads to the first admin. */
async function openDesk({ context, location }: Opening) {
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
function messages(...names: Catalogue[]) {
  return ({ context }: { context: AppContext }) => needCatalogues(context.i18n, names)
}

function needs(action: Action) {
  return ({ context }: { context: { me: { actions: readonly Action[] } } }) => {
    if (!context.me.actions.includes(action)) throw new ForbiddenPage(action)
  }
}

/** The first visit leads from the sign-in page to the first admin; later visits the other way. */
function onlyWhenSetUp(setUp: boolean) {
  return async ({ context }: { context: { queryClient: QueryClient } }) => {
    const { firstAdminNeeded } = await context.queryClient.query(setupQuery())
    if (setUp === firstAdminNeeded) throw redirect({ to: setUp ? '/first-admin' : '/sign-in' })
  }
}

const gate = createRoute({
  getParentRoute: () => rootRoute,
  id: 'gate',
  component: GateLayout,
})

const signIn = createRoute({
  getParentRoute: () => gate,
  path: '/sign-in',
  validateSearch: readSignInSearch,
  beforeLoad: onlyWhenSetUp(true),
  component: lazyRouteComponent(() => import('../features/auth/sign-in-page'), 'SignInPage'),
})

const firstAdmin = createRoute({
  getParentRoute: () => gate,
  path: '/first-admin',
  beforeLoad: onlyWhenSetUp(false),
  component: lazyRouteComponent(
    () => import('../features/auth/first-admin-page'),
    'FirstAdminPage',
  ),
})

const invitation = createRoute({
  getParentRoute: () => gate,
  path: '/invitation/$token',
  component: lazyRouteComponent(() => import('../features/auth/invitation-page'), 'InvitationPage'),
})

const guestReview = createRoute({
  getParentRoute: () => gate,
  path: '/guest-review/$token',
  loader: messages('requests', 'reasons', 'guest'),
  component: lazyRouteComponent(
    () => import('../features/requests/guest-review-page'),
    'GuestReviewPage',
  ),
})

const desk = createRoute({
  getParentRoute: () => rootRoute,
  id: 'desk',
  beforeLoad: openDesk,
  component: DeskLayout,
  errorComponent: WholePageError,
})

const home = createRoute({
  getParentRoute: () => desk,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/lines' })
  },
})

const lines = createRoute({
  getParentRoute: () => desk,
  path: '/lines',
  validateSearch: readLinesSearch,
  beforeLoad: needs('lines.read'),
  // Where most visits begin: it comes with the app.
  component: LinesPage,
})

const line = createRoute({
  getParentRoute: () => desk,
  path: '/lines/$lineId',
  beforeLoad: needs('lines.read'),
  loader: messages('requests', 'readiness', 'incidents'),
  component: lazyRouteComponent(() => import('../features/lines/line-page'), 'LinePage'),
})

const requests = createRoute({
  getParentRoute: () => desk,
  path: '/requests',
  validateSearch: readRequestsSearch,
  beforeLoad: needs('requests.read'),
  loader: messages('requests'),
  component: lazyRouteComponent(() => import('../features/requests/requests-page'), 'RequestsPage'),
})

const newRequest = createRoute({
  getParentRoute: () => desk,
  path: '/requests/new',
  validateSearch: readNewRequestSearch,
  beforeLoad: needs('requests.create'),
  loader: messages('requests'),
  component: lazyRouteComponent(
    () => import('../features/requests/new-request-page'),
    'NewRequestPage',
  ),
})

const importRequests = createRoute({
  getParentRoute: () => desk,
  path: '/requests/import',
  validateSearch: readImportSearch,
  beforeLoad: needs('requests.create'),
  loader: messages('requests', 'imports'),
  component: lazyRouteComponent(
    () => import('../features/requests/import/import-page'),
    'ImportPage',
  ),
})

const request = createRoute({
  getParentRoute: () => desk,
  path: '/requests/$requestId',
  beforeLoad: needs('requests.read'),
  loader: messages('requests', 'reasons', 'guestLinks'),
  component: lazyRouteComponent(() => import('../features/requests/request-page'), 'RequestPage'),
})

const editRequest = createRoute({
  getParentRoute: () => desk,
  path: '/requests/$requestId/edit',
  beforeLoad: needs('requests.create'),
  loader: messages('requests', 'reasons'),
  component: lazyRouteComponent(
    () => import('../features/requests/edit-request-page'),
    'EditRequestPage',
  ),
})

const review = createRoute({
  getParentRoute: () => desk,
  path: '/review',
  beforeLoad: needs('requests.review'),
  loader: messages('requests', 'reasons', 'review'),
  component: lazyRouteComponent(() => import('../features/requests/review-page'), 'ReviewPage'),
})

const sandbox = createRoute({
  getParentRoute: () => desk,
  path: '/sandbox',
  validateSearch: readSandboxSearch,
  beforeLoad: needs('sandbox.play'),
  loader: messages('sandbox', 'requests'),
  component: lazyRouteComponent(() => import('../features/sandbox/sandbox-page'), 'SandboxPage'),
})

const settings = createRoute({
  getParentRoute: () => desk,
  path: '/settings',
  loader: messages('settings'),
  component: lazyRouteComponent(() => import('../features/settings/settings-page'), 'SettingsPage'),
})

const settingsHome = createRoute({
  getParentRoute: () => settings,
  path: '/',
  beforeLoad: ({ context }) => {
    const all = context.me.actions.includes('settings.read')
    throw redirect({ to: all ? '/settings/meta' : '/settings/me' })
  },
})

const metaSettings = createRoute({
  getParentRoute: () => settings,
  path: '/meta',
  beforeLoad: needs('settings.read'),
  component: lazyRouteComponent(() => import('../features/settings/meta-settings'), 'MetaSettings'),
})

const reviewSettings = createRoute({
  getParentRoute: () => settings,
  path: '/review',
  beforeLoad: needs('settings.read'),
  component: lazyRouteComponent(
    () => import('../features/settings/review-settings'),
    'ReviewSettings',
  ),
})

const peopleSettings = createRoute({
  getParentRoute: () => settings,
  path: '/people',
  beforeLoad: needs('people.manage'),
  component: lazyRouteComponent(
    () => import('../features/settings/people-settings'),
    'PeopleSettings',
  ),
})

const apiKeysSettings = createRoute({
  getParentRoute: () => settings,
  path: '/api-keys',
  beforeLoad: needs('api_keys.manage'),
  component: lazyRouteComponent(
    () => import('../features/settings/api-keys-settings'),
    'ApiKeysSettings',
  ),
})

const webhooksSettings = createRoute({
  getParentRoute: () => settings,
  path: '/webhooks',
  beforeLoad: needs('webhooks.manage'),
  component: lazyRouteComponent(
    () => import('../features/settings/webhooks/webhooks-settings'),
    'WebhooksSettings',
  ),
})

const webhookSettings = createRoute({
  getParentRoute: () => settings,
  path: '/webhooks/$endpointId',
  beforeLoad: needs('webhooks.manage'),
  component: lazyRouteComponent(
    () => import('../features/settings/webhooks/webhook-page'),
    'WebhookPage',
  ),
})

const auditSettings = createRoute({
  getParentRoute: () => settings,
  path: '/audit',
  validateSearch: readAuditSearch,
  beforeLoad: needs('audit.read'),
  component: lazyRouteComponent(
    () => import('../features/settings/audit-settings'),
    'AuditSettings',
  ),
})

const mySettings = createRoute({
  getParentRoute: () => settings,
  path: '/me',
  component: lazyRouteComponent(() => import('../features/settings/me-settings'), 'MySettings'),
})

/** Inside the frame, so that the navigation leads on. */
const elsewhere = createRoute({
  getParentRoute: () => desk,
  path: '$',
  component: NotFoundPage,
})

export const routeTree = rootRoute.addChildren([
  gate.addChildren([signIn, firstAdmin, invitation, guestReview]),
  desk.addChildren([
    home,
    lines,
    line,
    requests,
    newRequest,
    importRequests,
    request,
    editRequest,
    review,
    sandbox,
    elsewhere,
    settings.addChildren([
      settingsHome,
      metaSettings,
      reviewSettings,
      peopleSettings,
      apiKeysSettings,
      webhooksSettings,
      webhookSettings,
      auditSettings,
      mySettings,
    ]),
  ]),
])
