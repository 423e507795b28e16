import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, type SubmitEvent } from 'react'
import { useForm } from 'react-hook-form'
import { rolesThatMay } from '../../../../domain/roles'
import { useMay } from '../../../api/me'
import { useFieldMessages } from '../../../i18n/field-messages'
import { useFormat } from '../../../i18n/format'
import { useText } from '../../../i18n/use-text'
import { FailedState } from '../../../ui/failed-state'
import { focusFirstError } from '../../../ui/focus-first-error'
import { LeaveGuard } from '../../../ui/leave-guard'
import { useToast } from '../../../ui/toasts'
import { askingSettingsQuery, saveAskingSettings, type AskingSettings } from '../queries'
import { BookField } from './book-field'
import { OftenFields } from './often-fields'
import { QuietFields } from './quiet-fields'
import { rulesOf, valuesOf, type RulesValues } from './rules-values'
import { rulesResolver, useRulesErrors } from './rules-errors'
import classes from './settings.module.css'

/** Whoever may not change the rules reads the same form. */
export function RulesForm({ stored }: { stored: AskingSettings }) {
  const t = useText()
  const { list } = useFormat()
  const mayManage = useMay('asking.manage')
  const formRef = useRef<HTMLFormElement>(null)
  const form = useForm<RulesValues>({
    resolver: rulesResolver,
    defaultValues: valuesOf(stored),
    // What somebody else saved comes in, but not over what is typed here.
    values: valuesOf(stored),
    resetOptions: { keepDirtyValues: true },
    // The first field with a mark takes the focus, in the order of the page (ui/focus-first-error.ts).
    shouldFocusError: false,
  })
  const { isDirty, errors } = form.formState
  const saving = useSave((saved) => form.reset(valuesOf(saved)))
  const refused = useFieldMessages()(saving.error)
  const messages = useRulesErrors(errors, refused)
  const roles = list(rolesThatMay('asking.manage').map((role) => t(`role.${role}`)))

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (saving.isPending) return
    void form.handleSubmit(
      (values) =>
        saving.mutate(rulesOf(values), { onError: () => focusFirstError(formRef.current) }),
      () => focusFirstError(formRef.current),
    )()
  }
  return (
    <form ref={formRef} onSubmit={submit} noValidate className={classes.form}>
      <LeaveGuard when={isDirty} />
      {!mayManage && <p>{t('askingSettings.whoMay', { roles })}</p>}
      <fieldset disabled={!mayManage} className={classes.fields}>
        <QuietFields
          control={form.control}
          nights={form.watch('nights')}
          errors={messages}
          disabled={!mayManage}
        />
        <OftenFields control={form.control} errors={messages} />
        <BookField control={form.control} />
        {saving.isError && <FailedState error={saving.error} />}
        {mayManage && (
          <div>
            <Button type="submit" loading={saving.isPending} disabled={!isDirty}>
              {t('action.save')}
            </Button>
          </div>
        )}
      </fieldset>
    </form>
  )
}

function useSave(onSaved: (saved: AskingSettings) => void) {
  const t = useText()
  const toast = useToast()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: saveAskingSettings,
    onSuccess(saved) {
      queryClient.setQueryData(askingSettingsQuery().queryKey, saved)
      onSaved(saved)
      toast({ message: t('askingSettings.saved') })
    },
    // The quiet hours come out anew, and the forecast by the contact book.
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ['settings', 'asking'] }),
        queryClient.invalidateQueries({ queryKey: ['forecast'] }),
      ]),
  })
}
