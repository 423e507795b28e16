import { Button, Group, Stack } from '@mantine/core'
import { IconEyeExclamation } from '@tabler/icons-react'
import { Ago } from '../../i18n/ago'
import { UserText } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { Dialog } from '../../ui/dialog'
import { Notice } from '../../ui/notice'
import { ShownOnce } from '../../ui/shown-once'
import { useMakeGuestLink } from './guest-queries'
import { NewGuestLinkForm } from './new-guest-link-form'

type NewGuestLinkProps = { requestId: string; opened: boolean; onClose: () => void }

/** Makes a link and shows it, once: it is gone from the page when the dialog closes. */
export function NewGuestLink({ requestId, opened, onClose }: NewGuestLinkProps) {
  const t = useText()
  const making = useMakeGuestLink(requestId)
  const made = making.data
  function close() {
    if (making.isPending) return
    making.reset()
    onClose()
  }
  const name = <UserText>{made?.link.name ?? ''}</UserText>
  return (
    <Dialog
      opened={opened}
      onClose={close}
      title={
        made === undefined ? (
          t('guestLink.new')
        ) : (
          <Trans id="guestLink.made.title" values={{ name }} />
        )
      }
    >
      {made === undefined ? (
        <NewGuestLinkForm making={making} onCancel={close} />
      ) : (
        <Stack gap="md">
          <Notice tone="waiting" icon={IconEyeExclamation} role="status">
            <p>
              <Trans id="guestLink.made.what" values={{ name }} />
            </p>
          </Notice>
          <ShownOnce
            label={t('guestLink.made.label')}
            value={made.url}
            what={t('guestLink.made.copied')}
          />
          <p>
            <Trans id="guestLink.ends" values={{ when: <Ago at={made.link.expiresAt} /> }} />
          </p>
          <Group justify="flex-end">
            <Button onClick={close}>{t('guestLink.made.done')}</Button>
          </Group>
        </Stack>
      )}
    </Dialog>
  )
}
