import { IconLock } from '@tabler/icons-react'
import type { UsernameRequest } from '../../../../domain/api/username-requests'
import { useText } from '../../../i18n/use-text'
import { ButtonLink } from '../../../ui/links'
import { Notice } from '../../../ui/notice'

/** Says why there is no form, or why it cannot be saved any more, and where to go on. */
export function NotEditable({ request }: { request: UsernameRequest }) {
  const t = useText()
  return (
    <Notice tone="waiting" icon={IconLock} role="alert" title={t('requestForm.notEditable.title')}>
      <p>{t('requestForm.notEditable.what', { state: t(`request.state.${request.state}`) })}</p>
      <ButtonLink to="/requests/$requestId" params={{ requestId: request.id }} variant="default">
        {t('requestForm.notEditable.open')}
      </ButtonLink>
    </Notice>
  )
}
