import { I18nProvider } from '@lingui/react'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { renderPart } from '../../tests/setup/render'
import { Ago } from './ago'
import { activateLanguage, createI18n } from './i18n'
import { Handle, UserText } from './isolates'
import { Trans } from './trans'
import { useText } from './use-text'

function Form() {
  const t = useText()
  return <input aria-label={t('auth.email')} />
}

test('another language keeps what was typed', async () => {
  const i18n = createI18n()
  await activateLanguage(i18n, 'en')
  render(
    <I18nProvider i18n={i18n}>
      <Form />
    </I18nProvider>,
  )
  await userEvent.type(screen.getByRole('textbox', { name: 'E-mail address' }), 'dana@')
  await activateLanguage(i18n, 'he')
  expect(await screen.findByRole('textbox', { name: 'כתובת דוא״ל' })).toHaveValue('dana@')
  expect(document.documentElement).toHaveAttribute('dir', 'rtl')
})

test('two of a thing is told in the Hebrew dual', async () => {
  function Count() {
    return <p>{useText()('list.count', { count: 2 })}</p>
  }
  await renderPart(<Count />, { language: 'he' })
  expect(screen.getByText('שתי שורות')).toBeVisible()
})

test('a handle stands in its own left-to-right isolate inside a Hebrew sentence', async () => {
  await renderPart(
    <p>
      <Trans
        id="confirm.typeToConfirm"
        values={{ word: <Handle username="clinic" displayCase="Clinic" /> }}
      />{' '}
      <UserText>דנה</UserText>
    </p>,
    { language: 'he' },
  )
  const handle = screen.getByText('@Clinic')
  expect(handle.tagName).toBe('BDI')
  expect(handle).toHaveAttribute('dir', 'ltr')
  expect(screen.getByText('דנה')).toHaveAttribute('dir', 'auto')
})

test('a relative time can be focused and then tells the exact time and zone', async () => {
  const at = new Date(Date.now() - 5 * 60_000).toISOString()
  await renderPart(<Ago at={at} />)
  await userEvent.tab()
  const time = screen.getByText('5 minutes ago')
  expect(time).toHaveFocus()
  expect(time).toHaveAccessibleDescription(/UTC/)
})
