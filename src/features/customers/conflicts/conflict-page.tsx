import { useText } from '../../../i18n/use-text'
import { PageHeader } from '../../../ui/page-header'

export function ConflictPage() {
  const t = useText()
  return <PageHeader title={t('customers.title')} />
}
