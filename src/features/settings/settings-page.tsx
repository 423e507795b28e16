import { Link, Outlet } from '@tanstack/react-router'
import type { Action } from '../../../domain/roles'
import { useMe } from '../../api/me'
import { useText } from '../../i18n/use-text'
import tabStyles from '../../ui/tabs.module.css'

type Tab = {
  to: `/settings/${string}` & Parameters<typeof Link>[0]['to']
  label: `settings.tab.${'meta' | 'review' | 'templates' | 'asking' | 'people' | 'api-keys' | 'webhooks' | 'audit' | 'me'}`
  action: Action | null
}

const tabs = [
  { to: '/settings/meta', label: 'settings.tab.meta', action: 'settings.read' },
  { to: '/settings/review', label: 'settings.tab.review', action: 'settings.read' },
  { to: '/settings/templates', label: 'settings.tab.templates', action: 'templates.manage' },
  { to: '/settings/asking', label: 'settings.tab.asking', action: 'asking.manage' },
  { to: '/settings/people', label: 'settings.tab.people', action: 'people.manage' },
  { to: '/settings/api-keys', label: 'settings.tab.api-keys', action: 'api_keys.manage' },
  { to: '/settings/webhooks', label: 'settings.tab.webhooks', action: 'webhooks.manage' },
  { to: '/settings/audit', label: 'settings.tab.audit', action: 'audit.read' },
  { to: '/settings/me', label: 'settings.tab.me', action: null },
] as const satisfies readonly Tab[]

/** The frame of all settings tabs; each tab is a page of its own below it, with its own heading. */
export function SettingsPage() {
  const t = useText()
  const me = useMe()
  const open = tabs.filter(({ action }) => action === null || me.actions.includes(action))
  return (
    <>
      {open.length > 1 && (
        <nav aria-label={t('settings.title')} className={tabStyles.nav}>
          <ul className={tabStyles.tabs}>
            {open.map(({ to, label }) => (
              <li key={to}>
                <Link to={to} className={tabStyles.tab}>
                  {t(label)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Outlet />
    </>
  )
}
