import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { readAuditSearch } from '../features/settings/audit-search'
import { desk } from './frames'
import { messages, needs } from './route-guards'

const frame = createRoute({
  getParentRoute: () => desk,
  path: '/settings',
  loader: messages('settings'),
  component: lazyRouteComponent(() => import('../features/settings/settings-page'), 'SettingsPage'),
})

const settingsHome = createRoute({
  getParentRoute: () => frame,
  path: '/',
  beforeLoad: ({ context }) => {
    const all = context.me.actions.includes('settings.read')
    throw redirect({ to: all ? '/settings/meta' : '/settings/me' })
  },
})

const metaSettings = createRoute({
  getParentRoute: () => frame,
  path: '/meta',
  beforeLoad: needs('settings.read'),
  component: lazyRouteComponent(() => import('../features/settings/meta-settings'), 'MetaSettings'),
})

const reviewSettings = createRoute({
  getParentRoute: () => frame,
  path: '/review',
  beforeLoad: needs('settings.read'),
  component: lazyRouteComponent(
    () => import('../features/settings/review-settings'),
    'ReviewSettings',
  ),
})

const templateSettings = createRoute({
  getParentRoute: () => frame,
  path: '/templates',
  beforeLoad: needs('templates.read'),
  loader: messages('templates', 'template', 'templateSettings'),
  component: lazyRouteComponent(
    () => import('../features/templates/settings/template-settings'),
    'TemplateSettings',
  ),
})

const askingSettings = createRoute({
  getParentRoute: () => frame,
  path: '/asking',
  beforeLoad: needs('phone_requests.read'),
  loader: messages('asking', 'askingSettings', 'ledger', 'sendProblem'),
  component: lazyRouteComponent(
    () => import('../features/asking/settings/asking-settings'),
    'AskingSettings',
  ),
})

const peopleSettings = createRoute({
  getParentRoute: () => frame,
  path: '/people',
  beforeLoad: needs('people.manage'),
  component: lazyRouteComponent(
    () => import('../features/settings/people-settings'),
    'PeopleSettings',
  ),
})

const apiKeysSettings = createRoute({
  getParentRoute: () => frame,
  path: '/api-keys',
  beforeLoad: needs('api_keys.manage'),
  component: lazyRouteComponent(
    () => import('../features/settings/api-keys-settings'),
    'ApiKeysSettings',
  ),
})

const webhooksSettings = createRoute({
  getParentRoute: () => frame,
  path: '/webhooks',
  beforeLoad: needs('webhooks.manage'),
  component: lazyRouteComponent(
    () => import('../features/settings/webhooks/webhooks-settings'),
    'WebhooksSettings',
  ),
})

const webhookSettings = createRoute({
  getParentRoute: () => frame,
  path: '/webhooks/$endpointId',
  beforeLoad: needs('webhooks.manage'),
  component: lazyRouteComponent(
    () => import('../features/settings/webhooks/webhook-page'),
    'WebhookPage',
  ),
})

const auditSettings = createRoute({
  getParentRoute: () => frame,
  path: '/audit',
  validateSearch: readAuditSearch,
  beforeLoad: needs('audit.read'),
  component: lazyRouteComponent(
    () => import('../features/settings/audit-settings'),
    'AuditSettings',
  ),
})

const mySettings = createRoute({
  getParentRoute: () => frame,
  path: '/me',
  component: lazyRouteComponent(() => import('../features/settings/me-settings'), 'MySettings'),
})

export const settings = frame.addChildren([
  settingsHome,
  metaSettings,
  reviewSettings,
  templateSettings,
  askingSettings,
  peopleSettings,
  apiKeysSettings,
  webhooksSettings,
  webhookSettings,
  auditSettings,
  mySettings,
])
