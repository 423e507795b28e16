import { useQuery } from '@tanstack/react-query'
import type { PhoneRequestTemplate } from '../../../domain/api/phone-request-templates'
import { nameBlockedUntil } from '../../../domain/template-edits'
import { wordingFor } from '../../../domain/template-family'
import { useNow } from '../../i18n/clock'
import { useFormat } from '../../i18n/format'
import type { TemplateStep } from '../../../domain/template'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { AccountName } from './account-name'
import { useLanguageName } from '../../i18n/language-name'
import { familyQuery } from './queries'
import { isTooLate, TemplateRefusal } from './template-refusal'
import { TemplateText } from './template-text'
import { useTakeStep } from './use-take-step'

type StepDialogProps = {
  template: PhoneRequestTemplate
  step: Exclude<TemplateStep, 'resubmit'>
  opened: boolean
  onClose: () => void
}

/** Asks before a step: what will happen, to which language on which account. */
export function StepDialog({ template, step, opened, onClose }: StepDialogProps) {
  const t = useText()
  const nameOf = useLanguageName()
  const taking = useTakeStep(template.id, onClose)
  const values = {
    language: <bdi>{nameOf(template.language)}</bdi>,
    account: <AccountName account={template.account} />,
  }
  function close() {
    taking.reset()
    onClose()
  }
  return (
    <ConfirmDialog
      opened={opened}
      title={<Trans id={`template.ask.${step}`} values={values} />}
      confirmLabel={t(`template.confirm.${step}`)}
      danger={step === 'delete'}
      busy={taking.isPending}
      error={isTooLate(taking.error) ? null : taking.error}
      onConfirm={() => taking.mutate({ step, template })}
      onClose={close}
    >
      <p>{t(`template.ask.${step}.what`)}</p>
      {step === 'submit' && <DraftText template={template} />}
      {step === 'delete' && <Block template={template} />}
      <TemplateRefusal error={taking.error} onClose={close} />
    </ConfirmDialog>
  )
}

/** What goes out: what was written for this draft, or the wording of now. */
function DraftText({ template: { language, wording } }: Pick<StepDialogProps, 'template'>) {
  const family = useQuery(familyQuery()).data
  const isOwn = wording.chosen && family?.ownWording !== false
  const usual = family && wordingFor(family, language)?.body
  return <TemplateText language={language} text={isOwn ? wording.body : (usual ?? wording.body)} />
}

/** The name of one that was approved stays blocked for a while. */
function Block({ template: { blocksName, metaId } }: Pick<StepDialogProps, 'template'>) {
  const t = useText()
  const { date } = useFormat()
  const now = useNow()
  if (metaId === null) return <p>{t('template.ask.delete.here')}</p>
  if (!blocksName) return null
  const until = nameBlockedUntil(new Date(now)).toISOString()
  return <p>{t('template.ask.delete.blocked', { when: date(until) })}</p>
}
