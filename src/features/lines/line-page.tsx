import { useText } from '../../i18n/use-text'
import { PageHeader } from '../../ui/page-header'

export function LinePage() {
  const t = useText()
  return <PageHeader title={t('lines.oneTitle')} />
}
