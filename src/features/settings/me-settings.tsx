import { useText } from '../../i18n/use-text'

export function MySettings() {
  const t = useText()
  return <h2>{t('settings.tab.me')}</h2>
}
