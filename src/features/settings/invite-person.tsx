import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import type { Person } from '../../../domain/api/people'
import type { Role } from '../../../domain/roles'
import { isProblem } from '../../api/problem'
import { useFieldMessages } from '../../i18n/field-messages'
import { UserText } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { Dialog } from '../../ui/dialog'
import { FailedState } from '../../ui/failed-state'
import { focusFirstError } from '../../ui/focus-first-error'
import { OneTimeLink } from './one-time-link'
import { useInvite } from './people-queries'
import { RoleChoice } from './role-choice'

type InvitePersonProps = {
  opened: boolean
  /** Somebody whose access has ended: the form begins with what is known of them. */
  again: Person | null
  onClose: () => void
}

export function InvitePerson({ opened, again, onClose }: InvitePersonProps) {
  const t = useText()
  const inviting = useInvite()
  const made = inviting.data
  function close() {
    if (inviting.isPending) return
    inviting.reset()
    onClose()
  }
  return (
    <Dialog
      opened={opened}
      onClose={close}
      title={
        made !== undefined ? (
          <Trans
            id="people.link.title"
            values={{ name: <UserText>{made.person.name}</UserText> }}
          />
        ) : again === null ? (
          t('people.invite')
        ) : (
          <Trans id="people.again.title" values={{ name: <UserText>{again.name}</UserText> }} />
        )
      }
    >
      {made === undefined ? (
        <InviteForm inviting={inviting} again={again} onCancel={close} />
      ) : (
        <OneTimeLink invitation={made} onDone={close} />
      )}
    </Dialog>
  )
}

type InviteFormProps = {
  inviting: ReturnType<typeof useInvite>
  again: Person | null
  onCancel: () => void
}

function InviteForm({ inviting, again, onCancel }: InviteFormProps) {
  const t = useText()
  const [name, setName] = useState(again?.name ?? '')
  const [email, setEmail] = useState(again?.email ?? '')
  const [role, setRole] = useState<Role>(again?.role ?? 'marketing')
  const [tried, setTried] = useState(false)
  const refused = useFieldMessages()(inviting.error)
  const taken = isProblem(inviting.error, 'already_exists')
  const problems = {
    name: name.trim() === '' ? t('field.required') : null,
    email: /^\S+@\S+\.\S+$/.test(email.trim()) ? null : t('field.email'),
  }
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    setTried(true)
    const form = event.currentTarget
    if (problems.name !== null || problems.email !== null) focusFirstError(form)
    else if (!inviting.isPending)
      inviting.mutate(
        { name: name.trim(), email: email.trim(), role },
        { onError: () => focusFirstError(form) },
      )
  }
  const exists = taken ? t('people.invite.exists') : null
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <p>{t(again === null ? 'people.invite.what' : 'people.again.what')}</p>
        <TextInput
          label={t('people.name')}
          autoComplete="off"
          dir="auto"
          maxLength={100}
          value={name}
          error={(tried ? problems.name : null) ?? refused['name'] ?? null}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        <TextInput
          label={t('people.email')}
          type="email"
          autoComplete="off"
          dir="ltr"
          maxLength={200}
          value={email}
          readOnly={again !== null}
          error={(tried ? problems.email : null) ?? refused['email'] ?? exists}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <RoleChoice value={role} onChange={setRole} />
        {inviting.isError && !taken && <FailedState error={inviting.error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onCancel} disabled={inviting.isPending}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" loading={inviting.isPending}>
            {t('people.invite.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
