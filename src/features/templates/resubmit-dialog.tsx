import { Checkbox, Stack } from '@mantine/core'
import '@mantine/core/styles/Checkbox.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PhoneRequestTemplate } from '../../../domain/api/phone-request-templates'
import { wordingFor } from '../../../domain/template-family'
import { checkBody } from '../../../domain/template-rules'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { AccountName } from './account-name'
import { BodyField } from './body-field'
import { useLanguageName } from '../../i18n/language-name'
import { familyQuery } from './queries'
import { isTooLate, TemplateRefusal } from './template-refusal'
import { TemplateText } from './template-text'
import { useTakeStep } from './use-take-step'

type ResubmitDialogProps = {
  template: PhoneRequestTemplate
  opened: boolean
  onClose: () => void
}

/** Shows what will be sent: the wording of now, or a text for this template alone where that is allowed. */
export function ResubmitDialog({ template, opened, onClose }: ResubmitDialogProps) {
  const t = useText()
  const nameOf = useLanguageName()
  const family = useQuery({ ...familyQuery(), enabled: opened }).data
  const taking = useTakeStep(template.id, onClose)
  const [own, setOwn] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const { language, nextEdit } = template
  const wording = (family && wordingFor(family, language)?.body) ?? template.wording.body

  function confirm() {
    if (own === null) return taking.mutate({ step: 'resubmit', template })
    setTried(true)
    if (checkBody(own).length === 0) taking.mutate({ step: 'resubmit', template, body: own })
  }
  function close() {
    taking.reset()
    onClose()
  }
  return (
    <ConfirmDialog
      opened={opened}
      title={
        <Trans
          id="template.ask.resubmit"
          values={{
            language: <bdi>{nameOf(language)}</bdi>,
            account: <AccountName account={template.account} />,
          }}
        />
      }
      confirmLabel={t('template.confirm.resubmit')}
      busy={taking.isPending}
      error={isTooLate(taking.error) ? null : taking.error}
      onConfirm={confirm}
      onClose={close}
    >
      <Stack gap="md">
        <p>{t('template.ask.resubmit.what')}</p>
        {nextEdit.left !== null && <p>{t('template.editsLeft', { count: nextEdit.left })}</p>}
        {family?.ownWording === true ? (
          <Checkbox
            label={t('template.ownText')}
            checked={own !== null}
            onChange={(event) => setOwn(event.currentTarget.checked ? wording : null)}
          />
        ) : (
          <p>{t('template.noOwnText')}</p>
        )}
        {own === null ? (
          <TemplateText language={language} text={wording} />
        ) : (
          <BodyField
            label={t('template.ownText.field')}
            language={language}
            body={own}
            onChange={setOwn}
            tried={tried}
          />
        )}
        <TemplateRefusal error={taking.error} onClose={close} />
      </Stack>
    </ConfirmDialog>
  )
}
