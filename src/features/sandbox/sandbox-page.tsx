import { useText } from '../../i18n/use-text'
import { PageHeader } from '../../ui/page-header'

export function SandboxPage() {
  const t = useText()
  return <PageHeader title={t('sandbox.title')} />
}
