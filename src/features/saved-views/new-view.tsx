import { Button, Checkbox, TextInput } from '@mantine/core'
import '@mantine/core/styles/Checkbox.css'
import { useState, type SubmitEvent } from 'react'
import { isProblem } from '../../api/problem'
import { useFieldMessages } from '../../i18n/field-messages'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { focusFirstError } from '../../ui/focus-first-error'
import { useToast } from '../../ui/toasts'
import { useCreateView } from './queries'
import type { Seen } from './seen'
import classes from './saved-views.module.css'

/** Keeps what is seen; without a filter there is nothing to keep, and it says so. */
export function NewView({ seen }: { seen: Seen }) {
  const t = useText()
  const toast = useToast()
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const [tried, setTried] = useState(false)
  const creating = useCreateView()
  const refused = useFieldMessages()(creating.error)
  const taken = isProblem(creating.error, 'already_exists') ? t('views.taken') : null
  if (Object.keys(seen.search).length === 0)
    return <p className={classes.soft}>{t('views.nothingToKeep')}</p>
  const missing = tried && name.trim() === '' ? t('field.required') : null
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    setTried(true)
    const form = event.currentTarget
    if (name.trim() === '') return focusFirstError(form)
    if (creating.isPending) return
    creating.mutate(
      { ...seen, name: name.trim(), shared },
      {
        onSuccess: (view) => {
          setName('')
          setTried(false)
          toast({ message: t('views.kept', { name: view.name }) })
        },
        onError: () => focusFirstError(form),
      },
    )
  }
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <TextInput
        label={t('views.keep')}
        description={t('views.keepHelp')}
        autoComplete="off"
        dir="auto"
        maxLength={60}
        value={name}
        error={missing ?? taken ?? refused['name'] ?? null}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <Checkbox
        label={t('views.shared')}
        checked={shared}
        onChange={(event) => setShared(event.currentTarget.checked)}
      />
      {creating.isError && taken === null && refused['name'] === undefined && (
        <FailedState error={creating.error} />
      )}
      <div>
        <Button type="submit" loading={creating.isPending}>
          {t('views.keepButton')}
        </Button>
      </div>
    </form>
  )
}
