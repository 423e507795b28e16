import { Button } from '@mantine/core'
import { IconAddressBook } from '@tabler/icons-react'
import { rolesThatMay } from '../../../domain/roles'
import { useMay, useMe } from '../../api/me'
import { useFormat } from '../../i18n/format'
import { useText } from '../../i18n/use-text'
import { EmptyState } from '../../ui/empty-state'
import { ButtonLink } from '../../ui/links'
import type { Sync } from './use-sync'

/** The first visit, before any line was read: what lines are, and the one thing to do. */
export function NoLinesYet({ sync }: { sync: Sync }) {
  const t = useText()
  const format = useFormat()
  const { metaConnected } = useMe()
  const maySync = useMay('lines.sync')
  const mayConnect = useMay('settings.write')
  const roles = rolesThatMay('lines.sync').map((role) => t(`role.${role}`))
  const action =
    !metaConnected && mayConnect ? (
      <ButtonLink to="/settings/meta">{t('lines.empty.connect')}</ButtonLink>
    ) : (
      maySync && !sync.running && <Button onClick={sync.begin}>{t('lines.sync.first')}</Button>
    )
  return (
    <EmptyState
      icon={IconAddressBook}
      title={t('lines.empty.title')}
      what={
        <>
          <p>{t('lines.empty.what')}</p>
          {sync.running && <p>{t('lines.empty.reading')}</p>}
          {!maySync && <p>{t('lines.empty.notYou', { roles: format.list(roles) })}</p>}
        </>
      }
      action={action}
    />
  )
}
