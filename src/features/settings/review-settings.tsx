import { useText } from '../../i18n/use-text'

export function ReviewSettings() {
  const t = useText()
  return <h2>{t('settings.tab.review')}</h2>
}
