import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import type { NameUse } from '../../../domain/api/name-uses'
import { nameUseKinds, nameUseLimits, type NameUseKind } from '../../../domain/name-use'
import { isProblem } from '../../api/problem'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { focusFirstError } from '../../ui/focus-first-error'
import type { NewUse } from './use-queries'

type UseFormProps = {
  use: NameUse | null
  busy: boolean
  error: unknown
  onSave: (body: Omit<NewUse, 'username'>) => void
  onRemove: (() => void) | undefined
  onCancel: () => void
}

export function UseForm({ use, busy, error, onSave, onRemove, onCancel }: UseFormProps) {
  const t = useText()
  const [kind, setKind] = useState<NameUseKind>(use?.kind ?? 'artwork')
  const [title, setTitle] = useState(use?.title ?? '')
  const [where, setWhere] = useState(use?.where ?? '')
  const [url, setUrl] = useState(use?.url ?? '')
  const [tried, setTried] = useState(false)
  const missing = title.trim() === '' ? t('field.required') : null
  const wrongLink = isLink(url) ? null : t('names.uses.field.url.wrong')

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    setTried(true)
    if (missing !== null || wrongLink !== null) focusFirstError(event.currentTarget)
    else if (!busy)
      onSave({
        kind,
        title: title.trim(),
        where: where.trim() || null,
        url: url.trim() || null,
      })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          label={t('names.uses.field.title')}
          description={t('names.uses.field.title.help')}
          dir="auto"
          autoComplete="off"
          maxLength={nameUseLimits.title}
          value={title}
          error={tried ? missing : null}
          onChange={(event) => setTitle(event.currentTarget.value)}
          data-autofocus
        />
        <NativeSelect
          label={t('names.uses.kind')}
          value={kind}
          onChange={({ currentTarget: { value } }) =>
            setKind((before) => nameUseKinds.find((one) => one === value) ?? before)
          }
        >
          {nameUseKinds.map((one) => (
            <option key={one} value={one}>
              {t(`names.uses.kind.${one}`)}
            </option>
          ))}
        </NativeSelect>
        <TextInput
          label={`${t('names.uses.field.where')} (${t('form.optional')})`}
          description={t('names.uses.field.where.help')}
          dir="auto"
          autoComplete="off"
          maxLength={nameUseLimits.where}
          value={where}
          onChange={(event) => setWhere(event.currentTarget.value)}
        />
        <TextInput
          type="url"
          dir="ltr"
          label={`${t('names.uses.field.url')} (${t('form.optional')})`}
          autoComplete="off"
          maxLength={nameUseLimits.url}
          value={url}
          error={tried ? wrongLink : null}
          onChange={(event) => setUrl(event.currentTarget.value)}
        />
        {isProblem(error, 'stale') ? (
          <p role="alert">{t('names.uses.stale')}</p>
        ) : (
          error !== null && <FailedState error={error} />
        )}
        <Group justify="flex-end" gap="sm">
          {onRemove !== undefined && (
            <Button variant="subtle" color="brick" onClick={onRemove} disabled={busy} mie="auto">
              {t('names.uses.remove')}
            </Button>
          )}
          <Button variant="default" onClick={onCancel} disabled={busy}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('action.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function isLink(text: string): boolean {
  if (text.trim() === '') return true
  return /^https?:\/\//i.test(text.trim()) && URL.canParse(text.trim())
}
