import { Button, Checkbox, Stack, TextInput } from '@mantine/core'
import '@mantine/core/styles/Checkbox.css'
import { useQuery } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { setupQuery } from '../../api/session'
import { useFieldMessages } from '../../i18n/field-messages'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { focusFirstError } from '../../ui/focus-first-error'
import { PageHeader } from '../../ui/page-header'
import { NewPasswordInput, usePasswordProblem } from './new-password-input'
import { useCreateWorkspace } from './use-create-workspace'

const blank = { workspaceName: '', name: '', email: '', password: '', samplePeople: true }
type Form = typeof blank

export function FirstAdminPage() {
  const t = useText()
  const [form, setForm] = useState(blank)
  const [tried, setTried] = useState(false)
  const creating = useCreateWorkspace()
  const refused = useFieldMessages()(creating.error)
  const problems = useProblems()(form)
  const sandbox = useQuery(setupQuery()).data?.mode === 'sandbox'

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    setTried(true)
    const target = event.currentTarget
    if (Object.values(problems).some((problem) => problem !== null)) focusFirstError(target)
    else if (!creating.isPending)
      creating.mutate(
        { ...form, samplePeople: sandbox && form.samplePeople },
        { onError: () => focusFirstError(target) },
      )
  }
  const errorOf = (name: keyof typeof problems) =>
    (tried ? problems[name] : null) ?? refused[name] ?? null
  const set = (change: Partial<Form>) => setForm((before) => ({ ...before, ...change }))

  return (
    <>
      <PageHeader title={t('auth.firstAdmin.title')} description={t('auth.firstAdmin.what')} />
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {creating.isError && <FailedState error={creating.error} />}
          <TextInput
            label={t('auth.workspaceName')}
            description={t('auth.workspaceNameHelp')}
            name="organization"
            autoComplete="organization"
            dir="auto"
            maxLength={100}
            value={form.workspaceName}
            error={errorOf('workspaceName')}
            onChange={(event) => set({ workspaceName: event.currentTarget.value })}
          />
          <TextInput
            label={t('auth.yourName')}
            name="name"
            autoComplete="name"
            dir="auto"
            maxLength={100}
            value={form.name}
            error={errorOf('name')}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <TextInput
            label={t('auth.email')}
            type="email"
            name="email"
            autoComplete="username"
            dir="ltr"
            maxLength={200}
            value={form.email}
            error={errorOf('email')}
            onChange={(event) => set({ email: event.currentTarget.value })}
          />
          <NewPasswordInput
            value={form.password}
            onChange={(password) => set({ password })}
            error={errorOf('password')}
          />
          {sandbox && (
            <Checkbox
              label={t('auth.samplePeople')}
              description={t('auth.samplePeopleHelp')}
              checked={form.samplePeople}
              onChange={(event) => set({ samplePeople: event.currentTarget.checked })}
            />
          )}
          <Button type="submit" size="md" fullWidth loading={creating.isPending}>
            {t('auth.firstAdmin.submit')}
          </Button>
        </Stack>
      </form>
    </>
  )
}

function useProblems() {
  const t = useText()
  const passwordProblem = usePasswordProblem()
  const required = (text: string) => (text.trim() === '' ? t('field.required') : null)
  return (form: Form) => ({
    workspaceName: required(form.workspaceName),
    name: required(form.name),
    email: /^\S+@\S+\.\S+$/.test(form.email.trim()) ? null : t('field.email'),
    password: passwordProblem(form.password),
  })
}
