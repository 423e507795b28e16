import { Button, Stack } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useState, type SubmitEvent } from 'react'
import type { acceptInvitation, getInvitation } from '../../../domain/api/me'
import { callApi, type ApiAnswer } from '../../api/client'
import { signIn } from '../../api/session'
import { Ago } from '../../i18n/ago'
import { Id, UserText } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { focusFirstError } from '../../ui/focus-first-error'
import { PageHeader } from '../../ui/page-header'
import { SkeletonRows } from '../../ui/skeleton-rows'
import { NewPasswordInput, usePasswordProblem } from './new-password-input'

const route = getRouteApi('/gate/invitation/$token')

export function InvitationPage() {
  const t = useText()
  const { token } = route.useParams()
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) =>
      callApi<typeof getInvitation>('GET', '/api/v1/invitations/{token}', {
        params: { token },
        signal,
      }),
  })
  if (invitation.isPending) return <SkeletonRows label={t('app.loading')} rows={3} withHeading />
  if (invitation.isError)
    return (
      <>
        <PageHeader title={t('auth.invitation.page')} />
        <FailedState error={invitation.error} onRetry={() => void invitation.refetch()} />
      </>
    )
  return <Welcome token={token} invitation={invitation.data} />
}

type WelcomeProps = { token: string; invitation: ApiAnswer<typeof getInvitation> }

function Welcome({ token, invitation }: WelcomeProps) {
  const t = useText()
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const accepting = useAccept(token)
  const problem = usePasswordProblem()(password)
  const { name, email, role, workspaceName, expiresAt } = invitation

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    setTried(true)
    if (problem !== null) focusFirstError(event.currentTarget)
    else if (!accepting.isPending) accepting.mutate(password)
  }
  return (
    <>
      <PageHeader
        title={t('auth.invitation.title', { name })}
        description={
          <Trans
            id="auth.invitation.what"
            values={{ workspace: <UserText>{workspaceName}</UserText>, role: t(`role.${role}`) }}
          />
        }
      />
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {accepting.isError && <FailedState error={accepting.error} />}
          <p>
            {t('auth.email')}: <Id>{email}</Id>
          </p>
          {/* Lets a password manager store the new password under the right address. */}
          <input type="email" autoComplete="username" value={email} readOnly hidden />
          <NewPasswordInput
            value={password}
            onChange={setPassword}
            error={tried ? problem : null}
          />
          <Button type="submit" size="md" fullWidth loading={accepting.isPending}>
            {t('auth.invitation.submit')}
          </Button>
          <p style={{ color: 'var(--hb-ink-soft)', fontSize: '0.875rem' }}>
            <Trans id="auth.invitation.ends" values={{ when: <Ago at={expiresAt} /> }} />
          </p>
        </Stack>
      </form>
    </>
  )
}

function useAccept(token: string) {
  const router = useRouter()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (password: string) => {
      const { email } = await callApi<typeof acceptInvitation>(
        'POST',
        '/api/v1/invitations/{token}/accept',
        { params: { token }, body: { password } },
      )
      await signIn(email, password)
    },
    onSuccess: () => {
      queryClient.clear()
      router.history.push('/lines')
    },
  })
}
