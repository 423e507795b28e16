import { useText } from '../../i18n/use-text'

export function ApiKeysSettings() {
  const t = useText()
  return <h2>{t('settings.tab.api-keys')}</h2>
}
