import { Checkbox, Stack } from '@mantine/core'
import '@mantine/core/styles/Checkbox.css'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { PhoneRequestTemplate } from '../../../domain/api/phone-request-templates'
import { wordingFor } from '../../../domain/template-family'
import { checkBody } from '../../../domain/template-rules'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { useToast } from '../../ui/toasts'
import { AccountName } from './account-name'
import { BodyField } from './body-field'
import { CategoryChoice } from './category-choice'
import { useLanguageName } from '../../i18n/language-name'
import { editDraft, familyQuery, templateQuery, type DraftEdit } from './queries'
import { isTooLate, TemplateRefusal } from './template-refusal'
import { TemplateText } from './template-text'

type DraftDialogProps = { template: PhoneRequestTemplate; opened: boolean; onClose: () => void }

/** Changes what a draft will ask for: its text, where own ones are allowed, and the category. */
export function DraftDialog({ template, opened, onClose }: DraftDialogProps) {
  const t = useText()
  const nameOf = useLanguageName()
  const family = useQuery({ ...familyQuery(), enabled: opened }).data
  const { language, wording } = template
  const [own, setOwn] = useState(wording.chosen ? wording.body : null)
  const [category, setCategory] = useState(template.askedCategory)
  const [tried, setTried] = useState(false)
  const saving = useSave(template, onClose)
  const usual = (family && wordingFor(family, language)?.body) ?? wording.body

  function save() {
    setTried(true)
    if (own === null || checkBody(own).length === 0) saving.mutate({ body: own, category })
  }
  function close() {
    saving.reset()
    onClose()
  }
  return (
    <ConfirmDialog
      opened={opened}
      title={
        <Trans
          id="template.draft.title"
          values={{
            language: <bdi>{nameOf(language)}</bdi>,
            account: <AccountName account={template.account} />,
          }}
        />
      }
      confirmLabel={t('template.draft.save')}
      busy={saving.isPending}
      error={isTooLate(saving.error) ? null : saving.error}
      onConfirm={save}
      onClose={close}
    >
      <Stack gap="md">
        {family?.ownWording === true ? (
          <Checkbox
            label={t('template.ownText')}
            checked={own !== null}
            onChange={(event) => setOwn(event.currentTarget.checked ? usual : null)}
          />
        ) : (
          <p>{t('template.noOwnText')}</p>
        )}
        {own === null ? (
          <TemplateText language={language} text={usual} />
        ) : (
          <BodyField
            label={t('template.ownText.field')}
            language={language}
            body={own}
            onChange={setOwn}
            tried={tried}
          />
        )}
        <CategoryChoice value={category} onChange={setCategory} />
        <TemplateRefusal error={saving.error} onClose={close} />
      </Stack>
    </ConfirmDialog>
  )
}

function useSave({ id, version }: PhoneRequestTemplate, onDone: () => void) {
  const t = useText()
  const toast = useToast()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (edit: DraftEdit) => editDraft(id, version, edit),
    onSuccess(answer) {
      queryClient.setQueryData(templateQuery(id).queryKey, answer)
      toast({ message: t('template.draft.saved') })
      onDone()
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['templates'] }),
  })
}
