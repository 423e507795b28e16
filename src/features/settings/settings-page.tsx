import { Outlet } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text'
import { PageHeader } from '../../ui/page-header'

/** The frame of all settings tabs; each tab is a route of its own below it. */
export function SettingsPage() {
  const t = useText()
  return (
    <>
      <PageHeader title={t('settings.title')} />
      <Outlet />
    </>
  )
}
