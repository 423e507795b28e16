import { Button, Checkbox, Stack } from '@mantine/core'
import '@mantine/core/styles/Checkbox.css'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { rolesThatMay } from '../../../../domain/roles'
import { checkBody } from '../../../../domain/template-rules'
import { useMay } from '../../../api/me'
import { useFormat } from '../../../i18n/format'
import { useText } from '../../../i18n/use-text'
import { FailedState } from '../../../ui/failed-state'
import { focusFirstError } from '../../../ui/focus-first-error'
import { LeaveGuard } from '../../../ui/leave-guard'
import { useToast } from '../../../ui/toasts'
import { familyQuery, saveFamily, type Family } from '../queries'
import { LanguagesField } from './languages-field'
import { WordingFields } from './wording-fields'
import classes from './settings.module.css'

type Wording = Family['wordings'][number]

function isFit({ body }: Wording): boolean {
  return checkBody(body).length === 0
}

/** Whoever may not change it reads the same form. */
export function FamilyForm({ stored }: { stored: Family }) {
  const t = useText()
  const { list } = useFormat()
  const mayManage = useMay('templates.manage')
  const mayAllow = useMay('settings.write')
  const [draft, setDraft] = useState<Family | null>(null)
  const saving = useSave(() => setDraft(null))
  const family = draft ?? stored
  const roles = list(rolesThatMay('templates.manage').map((role) => t(`role.${role}`)))
  const change = (part: Partial<Family>) => setDraft({ ...family, ...part })

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const isShown = ({ language }: Wording) =>
      family.ownWording && family.languages.includes(language)
    // A wrong text that is not on the page any more cannot be mended there: it goes.
    const wordings = family.wordings.filter(
      (wording) => wording.body.trim() !== '' && (isShown(wording) || isFit(wording)),
    )
    if (!wordings.every(isFit)) focusFirstError(event.currentTarget)
    else if (!saving.isPending) saving.mutate({ ...family, wordings })
  }
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <LeaveGuard when={draft !== null} />
      {!mayManage && <p>{t('template.whoMay', { roles })}</p>}
      <fieldset disabled={!mayManage} className={classes.fields}>
        <Stack gap="xl">
          <LanguagesField family={family} onChange={(languages) => change({ languages })} />
          <Checkbox
            size="md"
            label={t('templateSettings.newAccounts')}
            description={t('templateSettings.newAccounts.what')}
            checked={family.newAccounts}
            onChange={(event) => change({ newAccounts: event.currentTarget.checked })}
          />
          <Checkbox
            size="md"
            label={t('templateSettings.ownWording')}
            description={t(
              mayAllow ? 'templateSettings.ownWording.what' : 'templateSettings.ownWording.admin',
            )}
            checked={family.ownWording}
            disabled={!mayAllow}
            onChange={(event) => change({ ownWording: event.currentTarget.checked })}
          />
          <WordingFields family={family} onChange={(wordings) => change({ wordings })} />
          {saving.isError && <FailedState error={saving.error} />}
          {mayManage && (
            <div>
              <Button type="submit" loading={saving.isPending} disabled={draft === null}>
                {t('action.save')}
              </Button>
            </div>
          )}
        </Stack>
      </fieldset>
    </form>
  )
}

function useSave(onSaved: () => void) {
  const t = useText()
  const toast = useToast()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: saveFamily,
    onSuccess(saved) {
      queryClient.setQueryData(familyQuery().queryKey, saved)
      onSaved()
      toast({ message: t('templateSettings.saved') })
    },
  })
}
