import { Stack } from '@mantine/core'
import { useState } from 'react'
import type { Person } from '../../../domain/api/people'
import type { Role } from '../../../domain/roles'
import { useMe } from '../../api/me'
import { UserText } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { useToast } from '../../ui/toasts'
import { useChangeRole } from './people-queries'
import { RoleChoice } from './role-choice'

type RoleDialogProps = { person: Person | null; onClose: () => void }

/** Changes a role. That the last admin stays one is the server's word, said here in the dialog. */
export function RoleDialog({ person, onClose }: RoleDialogProps) {
  const t = useText()
  const me = useMe()
  const toast = useToast()
  const changing = useChangeRole()
  const [chosen, setChosen] = useState<Role | null>(null)
  const role = chosen ?? person?.role ?? 'viewer'
  const name = person?.name ?? ''

  function close() {
    setChosen(null)
    changing.reset()
    onClose()
  }
  function confirm() {
    if (person === null) return
    if (role === person.role) return close()
    changing.mutate(
      { id: person.id, role },
      {
        onSuccess: () => {
          close()
          toast({
            message: (
              <Trans
                id="people.role.done"
                values={{ name: <UserText>{name}</UserText>, role: t(`role.${role}`) }}
              />
            ),
          })
        },
      },
    )
  }
  return (
    <ConfirmDialog
      opened={person !== null}
      title={<Trans id="people.role.title" values={{ name: <UserText>{name}</UserText> }} />}
      confirmLabel={
        <Trans
          id="people.role.confirm"
          values={{ name: <UserText>{name}</UserText>, role: t(`role.${role}`) }}
        />
      }
      busy={changing.isPending}
      error={changing.error}
      onConfirm={confirm}
      onClose={close}
    >
      <Stack gap="md">
        <p>{t(person?.id === me.id ? 'people.role.own' : 'people.role.what')}</p>
        <RoleChoice value={role} onChange={setChosen} />
        {role === person?.role && <p>{t('people.role.same')}</p>}
      </Stack>
    </ConfirmDialog>
  )
}
