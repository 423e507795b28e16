import type { Person } from '../../../domain/api/people'
import { UserText } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { Dialog } from '../../ui/dialog'
import { OneTimeLink } from './one-time-link'
import { useRenewInvitation } from './people-queries'

type RenewLinkProps = { person: Person | null; onClose: () => void }

/** A new link to set the password: for a lost invitation, or a forgotten password. */
export function RenewLink({ person, onClose }: RenewLinkProps) {
  const t = useText()
  const renewing = useRenewInvitation()
  const made = renewing.data
  const name = <UserText>{person?.name ?? ''}</UserText>

  function close() {
    renewing.reset()
    onClose()
  }
  return (
    <>
      <ConfirmDialog
        opened={person !== null && made === undefined}
        title={<Trans id="people.renew.title" values={{ name }} />}
        confirmLabel={t('people.renew.confirm')}
        busy={renewing.isPending}
        error={renewing.error}
        onConfirm={() => {
          if (person !== null) renewing.mutate(person.id)
        }}
        onClose={close}
      >
        {t(person?.state === 'invited' ? 'people.renew.invited' : 'people.renew.active')}
      </ConfirmDialog>
      <Dialog
        opened={made !== undefined}
        onClose={close}
        title={<Trans id="people.link.title" values={{ name }} />}
      >
        {made !== undefined && <OneTimeLink invitation={made} onDone={close} />}
      </Dialog>
    </>
  )
}
