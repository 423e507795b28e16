import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core'
import '@mantine/core/styles/Checkbox.css'
import { useState, type SubmitEvent } from 'react'
import { outgoingEventTypes } from '../../../../domain/outgoing-events'
import { addressProblem } from '../../../../domain/webhook-address'
import { isProblem } from '../../../api/problem'
import { useText } from '../../../i18n/use-text'
import { FailedState } from '../../../ui/failed-state'
import { focusFirstError } from '../../../ui/focus-first-error'
import type { WebhookWish } from './webhook-queries'

type WebhookFormProps = {
  initial: WebhookWish
  submitLabel: string
  busy: boolean
  error: unknown
  onSubmit: (wish: WebhookWish) => void
  onCancel: () => void
}

/** The address and what it is told. The same rules as the server's are asked before it is. */
export function WebhookForm(props: WebhookFormProps) {
  const { initial, submitLabel, busy, error, onSubmit, onCancel } = props
  const t = useText()
  const [url, setUrl] = useState(initial.url)
  const [chosen, setChosen] = useState<string[]>(initial.eventTypes)
  const [tried, setTried] = useState(false)
  const address = addressProblem(url.trim())
  const eventTypes = outgoingEventTypes.filter((type) => chosen.includes(type))
  const problems = {
    url: address && t(`webhooks.url.${address}`),
    events: eventTypes.length === 0 ? t('webhooks.events.required') : null,
  }
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    setTried(true)
    if (problems.url !== null || problems.events !== null) focusFirstError(event.currentTarget)
    else if (!busy) onSubmit({ url: url.trim(), eventTypes })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          label={t('webhooks.url')}
          description={t('webhooks.urlHelp')}
          type="url"
          dir="ltr"
          autoComplete="off"
          spellCheck={false}
          maxLength={2000}
          value={url}
          error={tried ? problems.url : null}
          onChange={(event) => setUrl(event.currentTarget.value)}
          data-autofocus
        />
        <EventChoice value={chosen} error={tried ? problems.events : null} onChange={setChosen} />
        {isProblem(error, 'stale') ? (
          <p role="alert">{t('webhooks.stale')}</p>
        ) : (
          error !== null && <FailedState error={error} />
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onCancel} disabled={busy}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {submitLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type EventChoiceProps = {
  value: string[]
  error: string | null
  onChange: (value: string[]) => void
}

function EventChoice({ value, error, onChange }: EventChoiceProps) {
  const t = useText()
  return (
    <Checkbox.Group label={t('webhooks.events')} value={value} error={error} onChange={onChange}>
      <Stack gap="xs" mt="xs" mb="xs">
        {outgoingEventTypes.map((type) => (
          <Checkbox
            key={type}
            value={type}
            label={t(`webhooks.event.${type}`)}
            description={<bdi dir="ltr">{type}</bdi>}
            error={error !== null}
            aria-invalid={error !== null}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
