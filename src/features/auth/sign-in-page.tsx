import { useText } from '../../i18n/use-text'

export function SignInPage() {
  const t = useText()
  return <h1>{t('auth.signIn.title')}</h1>
}
