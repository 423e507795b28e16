import { IconRoadOff } from '@tabler/icons-react'
import { useText } from '../i18n/use-text'
import { ButtonLink } from '../ui/links'
import { EmptyState } from '../ui/empty-state'
import { PageHeader } from '../ui/page-header'

export function NotFoundPage() {
  const t = useText()
  return (
    <>
      <PageHeader title={t('error.notFound.title')} />
      <EmptyState
        icon={IconRoadOff}
        what={t('error.notFound.next')}
        action={<ButtonLink to="/lines">{t('action.goToLines')}</ButtonLink>}
      />
    </>
  )
}
