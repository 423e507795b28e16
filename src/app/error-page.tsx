import { IconLock } from '@tabler/icons-react'
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { rolesThatMay } from '../../domain/roles'
import { useText } from '../i18n/use-text'
import { EmptyState } from '../ui/empty-state'
import { FailedState } from '../ui/failed-state'
import { ButtonLink } from '../ui/links'
import { PageHeader } from '../ui/page-header'
import { ForbiddenPage } from './forbidden'

/** The page boundary: what no panel and no form caught ends here. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const t = useText()
  const router = useRouter()
  const queries = useQueryErrorResetBoundary()
  if (error instanceof ForbiddenPage) return <Forbidden error={error} />

  function retry() {
    queries.reset()
    reset()
    void router.invalidate()
  }
  return (
    <>
      <PageHeader title={t('error.unexpected.title')} />
      <FailedState error={error} onRetry={retry} />
    </>
  )
}

function Forbidden({ error }: { error: ForbiddenPage }) {
  const t = useText()
  const roles = rolesThatMay(error.action).map((role) => t(`role.${role}`))
  return (
    <>
      <PageHeader title={t('error.forbidden.title')} />
      <EmptyState
        icon={IconLock}
        what={t('error.forbidden.next', { roles: roles.join(', ') })}
        action={<ButtonLink to="/lines">{t('action.goToLines')}</ButtonLink>}
      />
    </>
  )
}
