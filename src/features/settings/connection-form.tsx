import { Button, Group, PasswordInput, Stack, Textarea, TextInput } from '@mantine/core'
import '@mantine/core/styles/PasswordInput.css'
import { useRef, useState, type SubmitEvent } from 'react'
import type { MetaConnection } from '../../../domain/api/settings'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { focusFirstError } from '../../ui/focus-first-error'
import { useToast } from '../../ui/toasts'
import { draftOf, idsIn, inputOf, useDraftProblems } from './connection-draft'
import { useConnectMeta } from './connection-queries'
import { ConfirmConnection } from './confirm-connection'
import { LeaveGuard } from '../../ui/leave-guard'
import { useConnectionRefusal, type ConnectionField } from './meta-refusal'

type ConnectionFormProps = { connection: MetaConnection; onClose: () => void }

/** Connects to Meta. Going live, and leaving an account out, are confirmed with what they do. */
export function ConnectionForm({ connection, onClose }: ConnectionFormProps) {
  const t = useText()
  const toast = useToast()
  const form = useRef<HTMLFormElement>(null)
  const [draft, setDraft] = useState(() => draftOf(connection))
  const [tried, setTried] = useState(false)
  const [confirming, setConfirming] = useState(false)
  const connecting = useConnectMeta()
  const refused = useConnectionRefusal()(connecting.error, idsIn(draft.wabaIds))
  const problems = useDraftProblems()(draft, connection)
  const live = connection.mode === 'live'
  const ids = idsIn(draft.wabaIds)
  const leaving = live ? connection.wabaIds.filter((id) => !ids.includes(id)) : []

  function send() {
    connecting.mutate(inputOf(draft), {
      onSuccess: () => {
        toast({ message: t(live ? 'meta.form.changed' : 'meta.form.done') })
        onClose()
      },
      onError: () => focusFirstError(form.current),
      onSettled: () => setConfirming(false),
    })
  }
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    setTried(true)
    if (Object.values(problems).some((problem) => problem !== null)) focusFirstError(form.current)
    else if (!live || leaving.length > 0) setConfirming(true)
    else if (!connecting.isPending) send()
  }
  const field = (name: ConnectionField) => ({
    name,
    dir: 'ltr',
    autoComplete: 'off',
    spellCheck: false,
    value: draft[name],
    error: (tried ? problems[name] : null) ?? refused[name] ?? null,
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget
      setDraft((before) => ({ ...before, [name]: value }))
    },
  })
  const secret = (name: 'accessToken' | 'appSecret' | 'verifyToken', help?: string) => {
    const stored = connection.source === 'settings' && connection[`${name}Set`]
    return {
      ...field(name),
      autoComplete: 'new-password',
      description: stored ? t('meta.form.stored') : help,
      visibilityToggleButtonProps: { 'aria-label': t('meta.form.show') },
    }
  }
  return (
    <>
      <form ref={form} onSubmit={submit} noValidate style={{ maxWidth: '40rem' }}>
        <Stack gap="md">
          <Textarea
            label={t('meta.form.wabaIds')}
            description={t('meta.form.wabaIdsHelp')}
            rows={3}
            {...field('wabaIds')}
          />
          <PasswordInput label={t('meta.form.accessToken')} {...secret('accessToken')} />
          <PasswordInput
            label={t('meta.form.appSecret')}
            {...secret('appSecret', t('meta.form.appSecretHelp'))}
          />
          <PasswordInput
            label={t('meta.form.verifyToken')}
            {...secret('verifyToken', t('meta.form.verifyTokenHelp'))}
          />
          <TextInput
            label={t('meta.form.graphVersion')}
            description={t('meta.form.graphVersionHelp')}
            maxLength={8}
            {...field('graphVersion')}
          />
          {connecting.isError && <FailedState error={connecting.error} />}
          <Group gap="sm">
            <Button type="submit" loading={connecting.isPending}>
              {t(live ? 'meta.form.submitChange' : 'meta.form.submit')}
            </Button>
            <Button variant="default" onClick={onClose} disabled={connecting.isPending}>
              {t('action.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
      <LeaveGuard when={JSON.stringify(draft) !== JSON.stringify(draftOf(connection))} />
      <ConfirmConnection
        opened={confirming}
        connection={connection}
        wabaIds={ids}
        leaving={leaving}
        busy={connecting.isPending}
        onConfirm={send}
        onClose={() => setConfirming(false)}
      />
    </>
  )
}
