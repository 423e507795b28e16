import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { checkUsername } from '../../../domain/username'
import { useNow } from '../../i18n/clock'
import { useText, useUsernameSentence } from '../../i18n/use-text'
import { isProblem } from '../../api/problem'
import { FailedState } from '../../ui/failed-state'
import { focusFirstError } from '../../ui/focus-first-error'
import { dayOf } from './day'
import type { Keeping } from './keeping'

/** As long as the contract takes; its own numbers would bring zod along. */
const most = { campaign: 120, note: 500 } as const

type Kept = { username: string; campaign: string; until: string; note: string | null }

type KeepFormProps = {
  keeping: Keeping
  busy: boolean
  error: unknown
  onSave: (kept: Kept) => void
  onCancel: () => void
}

export function KeepForm({ keeping, busy, error, onSave, onCancel }: KeepFormProps) {
  const t = useText()
  const now = useNow()
  const before = 'kept' in keeping ? keeping.kept : null
  const [username, setUsername] = useState('username' in keeping ? keeping.username : '')
  const [campaign, setCampaign] = useState(before?.campaign ?? '')
  const [until, setUntil] = useState(before?.until ?? '')
  const [note, setNote] = useState(before?.note ?? '')
  const [tried, setTried] = useState(false)
  const nameProblem = useNameProblem(before === null ? username : null)
  const untilProblem =
    until === ''
      ? t('names.keep.until.wrong')
      : until < dayOf(now) && until !== before?.until
        ? t('names.keep.until.past')
        : null
  const problems = {
    username: nameProblem,
    campaign: campaign.trim() === '' ? t('field.required') : null,
    until: untilProblem,
  }
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    setTried(true)
    if (Object.values(problems).some((problem) => problem !== null))
      focusFirstError(event.currentTarget)
    else if (!busy)
      onSave({ username, campaign: campaign.trim(), until, note: note.trim() || null })
  }
  const exists = isProblem(error, 'already_exists') ? t('names.keep.exists') : null
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {before === null && (
          <TextInput
            label={t('names.keep.username')}
            dir="ltr"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={2000}
            leftSection={<span aria-hidden="true">@</span>}
            value={username}
            error={(tried ? problems.username : null) ?? exists}
            onChange={(event) => setUsername(event.currentTarget.value)}
            data-autofocus={username === '' || undefined}
          />
        )}
        <TextInput
          label={t('names.keep.campaign')}
          dir="auto"
          autoComplete="off"
          maxLength={most.campaign}
          value={campaign}
          error={tried ? problems.campaign : null}
          onChange={(event) => setCampaign(event.currentTarget.value)}
          data-autofocus={username !== '' || before !== null || undefined}
        />
        <TextInput
          type="date"
          label={t('names.keep.until')}
          min={dayOf(now)}
          value={until}
          error={tried ? problems.until : null}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        <Textarea
          label={`${t('names.keep.note')} (${t('form.optional')})`}
          dir="auto"
          rows={2}
          maxLength={most.note}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {error !== null && exists === null && <FailedState error={error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onCancel} disabled={busy}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t(before === null ? 'names.keep.submit' : 'action.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function useNameProblem(typed: string | null): string | null {
  const sentenceOf = useUsernameSentence()
  if (typed === null) return null
  const [problem] = checkUsername(typed).problems
  return problem === undefined ? null : sentenceOf(problem)
}
