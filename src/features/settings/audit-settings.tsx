import { useText } from '../../i18n/use-text'

export function AuditSettings() {
  const t = useText()
  return <h2>{t('settings.title')}</h2>
}
