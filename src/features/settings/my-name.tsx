import { Button, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { meQuery, patchMe, useMe } from '../../api/me'
import { useFieldMessages } from '../../i18n/field-messages'
import { Id } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { focusFirstError } from '../../ui/focus-first-error'
import { useToast } from '../../ui/toasts'
import { Section } from './section'

export function MyName() {
  const t = useText()
  const me = useMe()
  const toast = useToast()
  const queryClient = useQueryClient()
  const [typed, setTyped] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const saving = useMutation({
    mutationFn: (name: string) => patchMe({ name }),
    onSuccess: (saved) => {
      queryClient.setQueryData(meQuery().queryKey, saved)
      void queryClient.invalidateQueries({ queryKey: ['people'] })
      setTyped(null)
      toast({ message: t('me.name.saved') })
    },
  })
  const name = typed ?? me.name
  const missing = tried && name.trim() === '' ? t('field.required') : null
  const refused = useFieldMessages()(saving.error)['name']

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    setTried(true)
    if (name.trim() === '') focusFirstError(event.currentTarget)
    else if (!saving.isPending) saving.mutate(name.trim())
  }
  return (
    <Section title={t('me.name.title')}>
      <form onSubmit={submit} noValidate style={{ maxWidth: '28rem' }}>
        <Stack gap="md">
          {saving.isError && <FailedState error={saving.error} />}
          <TextInput
            label={t('auth.yourName')}
            description={t('me.name.help')}
            autoComplete="name"
            dir="auto"
            maxLength={100}
            value={name}
            error={missing ?? refused ?? null}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {me.email !== null && (
            <p>
              <Trans id="me.email" values={{ email: <Id>{me.email}</Id> }} />
            </p>
          )}
          <div>
            <Button type="submit" loading={saving.isPending} disabled={name === me.name}>
              {t('action.save')}
            </Button>
          </div>
        </Stack>
      </form>
    </Section>
  )
}
