import { Button, Checkbox, PasswordInput, Stack } from '@mantine/core'
import '@mantine/core/styles/Checkbox.css'
import '@mantine/core/styles/PasswordInput.css'
import { useState, type SubmitEvent } from 'react'
import { useMe } from '../../api/me'
import { isProblem } from '../../api/problem'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { focusFirstError } from '../../ui/focus-first-error'
import { useToast } from '../../ui/toasts'
import { Section } from './section'
import { useChangePassword } from './session-queries'

const blank = { currentPassword: '', newPassword: '', endOtherSessions: true }

/** As the API wants it (domain/api/me.ts). */
const passwordLength = { min: 10, max: 128 } as const

export function MyPassword() {
  const t = useText()
  const me = useMe()
  const toast = useToast()
  const [form, setForm] = useState(blank)
  const [tried, setTried] = useState(false)
  const changing = useChangePassword()
  const problems = useProblems()(form)
  const wrong =
    isProblem(changing.error, 'invalid_input') &&
    changing.error.fields.some(({ code }) => code === 'wrong_password')
  const set = (change: Partial<typeof blank>) => {
    changing.reset()
    setForm((before) => ({ ...before, ...change }))
  }
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    setTried(true)
    const target = event.currentTarget
    if (problems.currentPassword !== null || problems.newPassword !== null) focusFirstError(target)
    else if (!changing.isPending)
      changing.mutate(form, {
        onSuccess: () => {
          setForm(blank)
          setTried(false)
          const done = form.endOtherSessions ? 'me.password.doneElsewhere' : 'me.password.done'
          toast({ message: t(done) })
        },
        onError: () => focusFirstError(target),
      })
  }
  const input = (name: 'currentPassword' | 'newPassword') => ({
    dir: 'ltr',
    maxLength: passwordLength.max,
    value: form[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      set({ [name]: event.currentTarget.value }),
    visibilityToggleButtonProps: { 'aria-label': t('auth.showPassword') },
  })
  return (
    <Section title={t('me.password.title')}>
      <form onSubmit={submit} noValidate style={{ maxWidth: '28rem' }}>
        <Stack gap="md">
          {changing.isError && !wrong && <FailedState error={changing.error} />}
          {/* Lets a password manager store the new password under the right address. */}
          <input type="email" autoComplete="username" value={me.email ?? ''} readOnly hidden />
          <PasswordInput
            label={t('me.password.current')}
            autoComplete="current-password"
            error={
              (tried ? problems.currentPassword : null) ?? (wrong ? t('me.password.wrong') : null)
            }
            {...input('currentPassword')}
          />
          <PasswordInput
            label={t('me.password.new')}
            description={t('auth.passwordHelp')}
            autoComplete="new-password"
            error={tried ? problems.newPassword : null}
            {...input('newPassword')}
          />
          <Checkbox
            label={t('me.password.elsewhere')}
            checked={form.endOtherSessions}
            onChange={(event) => set({ endOtherSessions: event.currentTarget.checked })}
          />
          <div>
            <Button type="submit" loading={changing.isPending}>
              {t('me.password.submit')}
            </Button>
          </div>
        </Stack>
      </form>
    </Section>
  )
}

function useProblems() {
  const t = useText()
  return ({ currentPassword, newPassword }: typeof blank) => {
    const { length } = newPassword
    const missing = t('field.required')
    const short = length < passwordLength.min ? t('auth.passwordTooShort', { length }) : null
    const same = newPassword === currentPassword ? t('me.password.same') : null
    return {
      currentPassword: currentPassword === '' ? missing : null,
      newPassword: length === 0 ? missing : (short ?? same),
    }
  }
}
