import { PasswordInput } from '@mantine/core'
import '@mantine/core/styles/PasswordInput.css'
import { useText } from '../../i18n/use-text'

/** As the API wants it (domain/api/me.ts); repeated so that the contract's zod stays out of the page. */
export const passwordLength = { min: 10, max: 128 } as const

type NewPasswordInputProps = {
  value: string
  onChange: (password: string) => void
  error: string | null
}

export function NewPasswordInput({ value, onChange, error }: NewPasswordInputProps) {
  const t = useText()
  return (
    <PasswordInput
      label={t('auth.newPassword')}
      description={t('auth.passwordHelp')}
      name="password"
      autoComplete="new-password"
      dir="ltr"
      maxLength={passwordLength.max}
      value={value}
      error={error}
      visibilityToggleButtonProps={{ 'aria-label': t('auth.showPassword') }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

/** What is wrong with a new password, or `null`. */
export function usePasswordProblem(): (password: string) => string | null {
  const t = useText()
  return (password) => {
    if (password === '') return t('field.required')
    const { length } = password
    return length < passwordLength.min ? t('auth.passwordTooShort', { length }) : null
  }
}
