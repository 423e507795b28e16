import { Button, Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import '@mantine/core/styles/Checkbox.css'
import { useState, type SubmitEvent } from 'react'
import { scopes, type Scope } from '../../../domain/roles'
import { useFieldMessages } from '../../i18n/field-messages'
import { UserText } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { Dialog } from '../../ui/dialog'
import { FailedState } from '../../ui/failed-state'
import { focusFirstError } from '../../ui/focus-first-error'
import { useCreateApiKey } from './api-key-queries'
import { NewSecret } from './new-secret'

type NewKeyProps = { opened: boolean; onClose: () => void }

/** Makes a key, then shows its secret: once, and only in this dialog. */
export function NewKey({ opened, onClose }: NewKeyProps) {
  const t = useText()
  const making = useCreateApiKey()
  const made = making.data
  function close() {
    if (making.isPending) return
    making.reset()
    onClose()
  }
  return (
    <Dialog
      opened={opened}
      onClose={close}
      title={
        made === undefined ? (
          t('keys.create')
        ) : (
          <Trans
            id="keys.secret.title"
            values={{ name: <UserText>{made.apiKey.name}</UserText> }}
          />
        )
      }
    >
      {made === undefined ? (
        <KeyForm making={making} onCancel={close} />
      ) : (
        <NewSecret made={made} onDone={close} />
      )}
    </Dialog>
  )
}

const expiries = ['30', '90', '365', 'never'] as const
type Expiry = (typeof expiries)[number]

type KeyFormProps = { making: ReturnType<typeof useCreateApiKey>; onCancel: () => void }

function KeyForm({ making, onCancel }: KeyFormProps) {
  const t = useText()
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<string[]>([])
  const [expiry, setExpiry] = useState<Expiry>('365')
  const [tried, setTried] = useState(false)
  const refused = useFieldMessages()(making.error)
  const wanted = scopes.filter((scope) => chosen.includes(scope))
  const problems = {
    name: name.trim() === '' ? t('field.required') : null,
    scopes: wanted.length === 0 ? t('keys.scopes.required') : null,
  }
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    setTried(true)
    const form = event.currentTarget
    const expiresInDays = expiry === 'never' ? null : Number(expiry)
    if (problems.name !== null || problems.scopes !== null) focusFirstError(form)
    else if (!making.isPending)
      making.mutate(
        { name: name.trim(), scopes: wanted, expiresInDays },
        { onError: () => focusFirstError(form) },
      )
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          label={t('keys.name')}
          description={t('keys.nameHelp')}
          autoComplete="off"
          dir="auto"
          maxLength={100}
          value={name}
          error={(tried ? problems.name : null) ?? refused['name'] ?? null}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        <ScopeChoice
          value={chosen}
          error={(tried ? problems.scopes : null) ?? refused['scopes'] ?? null}
          onChange={setChosen}
        />
        <NativeSelect
          label={t('keys.expiry')}
          value={expiry}
          onChange={({ currentTarget: { value } }) =>
            setExpiry((before) => expiries.find((one) => one === value) ?? before)
          }
        >
          <option value="30">{t('keys.expiry.days', { count: 30 })}</option>
          <option value="90">{t('keys.expiry.days', { count: 90 })}</option>
          <option value="365">{t('keys.expiry.year')}</option>
          <option value="never">{t('keys.expiry.never')}</option>
        </NativeSelect>
        {making.isError && <FailedState error={making.error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onCancel} disabled={making.isPending}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" loading={making.isPending}>
            {t('keys.create.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type ScopeChoiceProps = {
  value: string[]
  error: string | null
  onChange: (scopes: string[]) => void
}

/** Each scope in plain words, with its own name for whoever writes the program. */
function ScopeChoice({ value, error, onChange }: ScopeChoiceProps) {
  const t = useText()
  return (
    <Checkbox.Group
      label={t('keys.scopes')}
      description={t('keys.scopesHelp')}
      value={value}
      error={error}
      onChange={onChange}
    >
      <Stack gap="xs" mt="xs">
        {scopes.map((scope: Scope) => (
          <Checkbox
            key={scope}
            value={scope}
            label={t(`may.${scope}`)}
            description={<bdi dir="ltr">{scope}</bdi>}
            error={error !== null}
            aria-invalid={error !== null}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
