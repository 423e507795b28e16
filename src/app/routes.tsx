import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { readSignInSearch } from '../features/auth/auth-search'
import { LinesPage } from '../features/lines/lines-page'
import { readLinesSearch } from '../features/lines/lines-search'
import { readPoolSearch } from '../features/names/pool-search'
import { readPlatformsSearch } from '../features/lines/platforms/platforms-search'
import {
  readImportSearch,
  readNewRequestSearch,
  readRequestsSearch,
} from '../features/requests/requests-search'
import { readSandboxSearch } from '../features/sandbox/sandbox-search'
import { readAuditSearch } from '../features/settings/audit-search'
import { desk, gate, rootRoute } from './frames'
import { NotFoundPage } from './not-found-page'
import { messages, needs, onlyWhenSetUp } from './route-guards'
import { artwork, artworks, compareNames, sharedArtwork, studio } from './studio-routes'
import { otherTemplates, template, templates } from './template-routes'

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
  loader: messages('requests', 'readiness', 'incidents', 'names', 'platforms'),
  component: lazyRouteComponent(() => import('./pages/line'), 'Line'),
})

const platforms = createRoute({
  getParentRoute: () => desk,
  path: '/platforms',
  validateSearch: readPlatformsSearch,
  beforeLoad: needs('lines.read'),
  loader: messages('platforms'),
  component: lazyRouteComponent(
    () => import('../features/lines/platforms/platforms-page'),
    'PlatformsPage',
  ),
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
  loader: messages('requests', 'names'),
  component: lazyRouteComponent(() => import('./pages/new-request'), 'NewRequest'),
})

const importRequests = createRoute({
  getParentRoute: () => desk,
  path: '/requests/import',
  validateSearch: readImportSearch,
  beforeLoad: needs('requests.create'),
  loader: messages('requests', 'imports', 'patterns'),
  component: lazyRouteComponent(
    () => import('../features/requests/import/import-page'),
    'ImportPage',
  ),
})

const request = createRoute({
  getParentRoute: () => desk,
  path: '/requests/$requestId',
  beforeLoad: needs('requests.read'),
  loader: messages('requests', 'reasons', 'guestLinks', 'names', 'platforms'),
  component: lazyRouteComponent(() => import('./pages/request'), 'OneRequest'),
})

const editRequest = createRoute({
  getParentRoute: () => desk,
  path: '/requests/$requestId/edit',
  beforeLoad: needs('requests.create'),
  loader: messages('requests', 'reasons', 'names'),
  component: lazyRouteComponent(() => import('./pages/edit-request'), 'EditRequest'),
})

const names = createRoute({
  getParentRoute: () => desk,
  path: '/names',
  validateSearch: readPoolSearch,
  beforeLoad: needs('requests.read'),
  loader: messages('names', 'requests'),
  component: lazyRouteComponent(() => import('../features/names/pool-page'), 'PoolPage'),
})

const name = createRoute({
  getParentRoute: () => desk,
  path: '/names/$username',
  beforeLoad: needs('requests.read'),
  loader: messages('names', 'requests'),
  component: lazyRouteComponent(() => import('../features/names/name-page'), 'NamePage'),
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
  loader: messages('sandbox', 'requests', 'sendProblem'),
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

const templateSettings = createRoute({
  getParentRoute: () => settings,
  path: '/templates',
  beforeLoad: needs('templates.read'),
  loader: messages('templates', 'template', 'templateSettings'),
  component: lazyRouteComponent(
    () => import('../features/templates/settings/template-settings'),
    'TemplateSettings',
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
  gate.addChildren([signIn, firstAdmin, invitation, guestReview, sharedArtwork]),
  desk.addChildren([
    home,
    lines,
    line,
    platforms,
    requests,
    newRequest,
    importRequests,
    request,
    editRequest,
    names,
    name,
    studio,
    compareNames,
    artworks,
    artwork,
    templates,
    otherTemplates,
    template,
    review,
    sandbox,
    elsewhere,
    settings.addChildren([
      settingsHome,
      metaSettings,
      reviewSettings,
      templateSettings,
      peopleSettings,
      apiKeysSettings,
      webhooksSettings,
      webhookSettings,
      auditSettings,
      mySettings,
    ]),
  ]),
])
