import type { GuestLink } from '../../../domain/api/guest-reviews'
import { UserText } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { useToast } from '../../ui/toasts'
import { useEndGuestLink } from './guest-queries'

type EndGuestLinkProps = { requestId: string; link: GuestLink | null; onClose: () => void }

export function EndGuestLink({ requestId, link, onClose }: EndGuestLinkProps) {
  const t = useText()
  const toast = useToast()
  const ending = useEndGuestLink(requestId)
  const name = <UserText>{link?.name ?? ''}</UserText>

  function close() {
    ending.reset()
    onClose()
  }
  function confirm() {
    if (link === null) return
    ending.mutate(link.id, {
      onSuccess: () => {
        close()
        toast({ message: <Trans id="guestLink.end.done" values={{ name }} /> })
      },
    })
  }
  return (
    <ConfirmDialog
      opened={link !== null}
      title={<Trans id="guestLink.end.title" values={{ name }} />}
      confirmLabel={<Trans id="guestLink.end" values={{ name }} />}
      danger
      busy={ending.isPending}
      error={ending.error}
      onConfirm={confirm}
      onClose={close}
    >
      <p>{t('guestLink.end.what')}</p>
    </ConfirmDialog>
  )
}
