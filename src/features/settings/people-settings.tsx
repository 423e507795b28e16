import { useText } from '../../i18n/use-text'

export function PeopleSettings() {
  const t = useText()
  return <h2>{t('settings.tab.people')}</h2>
}
