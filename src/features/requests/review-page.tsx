import { useText } from '../../i18n/use-text'
import { PageHeader } from '../../ui/page-header'

export function ReviewPage() {
  const t = useText()
  return <PageHeader title={t('review.title')} />
}
