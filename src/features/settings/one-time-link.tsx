import { Button, Group, Stack } from '@mantine/core'
import { IconEyeExclamation } from '@tabler/icons-react'
import { Ago } from '../../i18n/ago'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { Notice } from '../../ui/notice'
import { ShownOnce } from '../../ui/shown-once'
import type { Invitation } from './people-queries'

/** The link that sets a password; gone from the page when the dialog closes. */
export function OneTimeLink({
  invitation,
  onDone,
}: {
  invitation: Invitation
  onDone: () => void
}) {
  const t = useText()
  return (
    <Stack gap="md">
      <Notice tone="waiting" icon={IconEyeExclamation} role="status">
        <p>{t('people.link.what')}</p>
      </Notice>
      <ShownOnce
        label={t('people.link.label')}
        value={invitation.invitationUrl}
        what={t('people.link.copied')}
      />
      <p>
        <Trans id="people.link.ends" values={{ when: <Ago at={invitation.expiresAt} /> }} />
      </p>
      <Group justify="flex-end">
        <Button onClick={onDone}>{t('people.link.done')}</Button>
      </Group>
    </Stack>
  )
}
