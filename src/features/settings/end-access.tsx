import { Stack } from '@mantine/core'
import type { Person } from '../../../domain/api/people'
import { useMe } from '../../api/me'
import { UserText } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { useToast } from '../../ui/toasts'
import { useEndAccess } from './people-queries'

type EndAccessProps = { person: Person | null; onClose: () => void }

export function EndAccess({ person, onClose }: EndAccessProps) {
  const t = useText()
  const me = useMe()
  const toast = useToast()
  const ending = useEndAccess()
  const name = <UserText>{person?.name ?? ''}</UserText>

  function close() {
    ending.reset()
    onClose()
  }
  function confirm() {
    if (person === null) return
    ending.mutate(person.id, {
      onSuccess: () => {
        close()
        toast({ message: <Trans id="people.end.done" values={{ name }} /> })
      },
    })
  }
  return (
    <ConfirmDialog
      opened={person !== null}
      title={<Trans id="people.end.title" values={{ name }} />}
      confirmLabel={<Trans id="people.end.confirm" values={{ name }} />}
      danger
      busy={ending.isPending}
      error={ending.error}
      onConfirm={confirm}
      onClose={close}
    >
      <Stack gap="sm">
        {person?.id === me.id && <p>{t('people.end.own')}</p>}
        {person?.state === 'invited' ? (
          <p>{t('people.end.whatInvited')}</p>
        ) : (
          <p>
            <Trans id="people.end.what" values={{ name }} />
          </p>
        )}
      </Stack>
    </ConfirmDialog>
  )
}
