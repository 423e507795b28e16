import { IconUsers } from '@tabler/icons-react'
import { useMay, useMe } from '../../api/me'
import { useText } from '../../i18n/use-text'
import { EmptyState } from '../../ui/empty-state'
import { ButtonLink } from '../../ui/links'

/** Nobody can be added by hand: says how customers come, and in the sandbox where one plays a customer. */
export function NoCustomersYet() {
  const t = useText()
  const { mode } = useMe()
  const mayPlay = useMay('sandbox.play')
  return (
    <EmptyState
      icon={IconUsers}
      title={t('customers.empty.title')}
      what={t('customers.empty.what')}
      action={
        mode === 'sandbox' && mayPlay ? (
          <ButtonLink to="/sandbox">{t('customers.empty.sandbox')}</ButtonLink>
        ) : (
          <ButtonLink to="/lines" variant="default">
            {t('action.goToLines')}
          </ButtonLink>
        )
      }
    />
  )
}
