import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import '@mantine/core/styles/PasswordInput.css'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useState, type SubmitEvent } from 'react'
import { signIn } from '../../api/session'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { focusFirstError } from '../../ui/focus-first-error'
import { PageHeader } from '../../ui/page-header'

const route = getRouteApi('/gate/sign-in')

export function SignInPage() {
  const t = useText()
  const { next } = route.useSearch()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const entering = useEnter(next)

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    setTried(true)
    if (email.trim() === '' || password === '') focusFirstError(event.currentTarget)
    else if (!entering.isPending) entering.mutate({ email: email.trim(), password })
  }
  const required = (value: string) => (tried && value.trim() === '' ? t('field.required') : null)
  return (
    <>
      <PageHeader
        title={t('auth.signIn.title')}
        {...(next === undefined ? {} : { description: t('auth.signIn.toGoOn') })}
      />
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {entering.isError && <FailedState error={entering.error} />}
          <TextInput
            label={t('auth.email')}
            type="email"
            name="email"
            autoComplete="username"
            dir="ltr"
            value={email}
            error={required(email)}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <PasswordInput
            label={t('auth.password')}
            name="password"
            autoComplete="current-password"
            dir="ltr"
            value={password}
            error={required(password)}
            visibilityToggleButtonProps={{ 'aria-label': t('auth.showPassword') }}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button type="submit" size="md" fullWidth loading={entering.isPending}>
            {t('auth.signIn.submit')}
          </Button>
          <p style={{ color: 'var(--hb-ink-soft)', fontSize: '0.875rem' }}>
            {t('auth.signIn.forgot')}
          </p>
        </Stack>
      </form>
    </>
  )
}

function useEnter(next: string | undefined) {
  const router = useRouter()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (who: { email: string; password: string }) => signIn(who.email, who.password),
    onSuccess: () => {
      // Nothing of whoever sat here before may show.
      queryClient.clear()
      router.history.push(next ?? '/lines')
    },
  })
}
