import { IconLock } from '@tabler/icons-react'
import type { Action } from '../../../domain/roles'
import { rolesThatMay } from '../../../domain/roles'
import { useFormat } from '../../i18n/format'
import { useText } from '../../i18n/use-text'
import { Notice } from '../../ui/notice'

/** For a role that may look but not change: says who can, in place of the controls. */
export function WhoChanges({ action }: { action: Action }) {
  const t = useText()
  const { list } = useFormat()
  const roles = list(rolesThatMay(action).map((role) => t(`role.${role}`)))
  return (
    <Notice icon={IconLock} role="note">
      <p>{t('settings.whoChanges', { roles })}</p>
    </Notice>
  )
}
