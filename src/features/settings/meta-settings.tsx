import { useText } from '../../i18n/use-text'

export function MetaSettings() {
  const t = useText()
  return <h2>{t('settings.tab.meta')}</h2>
}
