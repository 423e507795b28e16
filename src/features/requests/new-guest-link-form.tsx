import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import type { Language } from '../../../domain/api/me'
import { useFieldMessages } from '../../i18n/field-messages'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { focusFirstError } from '../../ui/focus-first-error'
import type { useMakeGuestLink } from './guest-queries'

const dayChoices = [1, 3, 7, 14, 30] as const
const languageChoices: Language[] = ['en', 'he']

type FormProps = { making: ReturnType<typeof useMakeGuestLink>; onCancel: () => void }

export function NewGuestLinkForm({ making, onCancel }: FormProps) {
  const t = useText()
  const [name, setName] = useState('')
  const [days, setDays] = useState<number>(7)
  const [language, setLanguage] = useState<Language | undefined>()
  const [tried, setTried] = useState(false)
  const refused = useFieldMessages()(making.error)
  const missing = name.trim() === '' ? t('field.required') : null

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    setTried(true)
    if (missing !== null) focusFirstError(event.currentTarget)
    else if (!making.isPending)
      making.mutate({
        name: name.trim(),
        expiresInDays: days,
        ...(language === undefined ? {} : { language }),
      })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          label={t('guestLink.name')}
          description={t('guestLink.name.help')}
          autoComplete="off"
          dir="auto"
          maxLength={100}
          value={name}
          error={(tried ? missing : null) ?? refused['name'] ?? null}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        <NativeSelect
          label={t('guestLink.days')}
          value={String(days)}
          onChange={(event) => setDays(Number(event.currentTarget.value))}
        >
          {dayChoices.map((count) => (
            <option key={count} value={count}>
              {t('guestLink.days.count', { count })}
            </option>
          ))}
        </NativeSelect>
        <NativeSelect
          label={t('guestLink.language')}
          value={language ?? ''}
          onChange={({ currentTarget: { value } }) =>
            setLanguage(languageChoices.find((one) => one === value))
          }
        >
          <option value="">{t('guestLink.language.any')}</option>
          {languageChoices.map((one) => (
            <option key={one} value={one} lang={one}>
              {t(`language.${one}`)}
            </option>
          ))}
        </NativeSelect>
        {making.isError && <FailedState error={making.error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onCancel} disabled={making.isPending}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" loading={making.isPending}>
            {t('guestLink.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
