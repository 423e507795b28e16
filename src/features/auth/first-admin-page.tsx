import { useText } from '../../i18n/use-text'

export function FirstAdminPage() {
  const t = useText()
  return <h1>{t('auth.firstAdmin.title')}</h1>
}
