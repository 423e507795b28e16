import { Button } from '@mantine/core'
import { useState } from 'react'
import type { PhoneRequestTemplate } from '../../../domain/api/phone-request-templates'
import { rolesThatMay } from '../../../domain/roles'
import type { TemplateStep } from '../../../domain/template'
import { useMay } from '../../api/me'
import { useFormat } from '../../i18n/format'
import { useText } from '../../i18n/use-text'
import { DraftDialog } from './draft-dialog'
import { ResubmitDialog } from './resubmit-dialog'
import { StepDialog } from './step-dialog'
import { actorOf } from './template-states'
import classes from './template-page.module.css'

type Asked = { step: TemplateStep | 'edit'; template: PhoneRequestTemplate }

/** A draft can be edited as well: after what is wanted of it. */
function buttonsOf(
  { state }: PhoneRequestTemplate,
  open: readonly TemplateStep[],
): Asked['step'][] {
  const [first, ...rest] = open
  return state === 'draft' && first !== undefined ? [first, 'edit', ...rest] : [...open]
}

/** What this person can do now, what is wanted of them in colour; each step asks first. */
export function TemplateSteps({ template }: { template: PhoneRequestTemplate }) {
  const t = useText()
  const { list } = useFormat()
  const mayManage = useMay('templates.manage')
  // As it stood when the step was asked for: a change under the dialog is refused, not taken for what was seen.
  const [asked, setAsked] = useState<Asked>({ step: 'submit', template })
  const [opened, setOpened] = useState(false)
  const open = template.steps.filter((step) => step !== 'resubmit' || template.nextEdit.possible)
  const roles = list(rolesThatMay('templates.manage').map((role) => t(`role.${role}`)))
  const wanted =
    actorOf(template) === 'manager' ? open.find((step) => step !== 'delete') : undefined
  const close = () => setOpened(false)
  function ask(step: Asked['step']) {
    setAsked({ step, template })
    setOpened(true)
  }
  return (
    <div className={classes.steps}>
      <h3 className={classes.stepsTitle}>{t('template.youCan')}</h3>
      {!mayManage && <p>{t('template.whoMay', { roles })}</p>}
      {mayManage && open.length === 0 && <p>{t('template.youCanNothing')}</p>}
      {mayManage && (
        <div className={classes.buttons}>
          {buttonsOf(template, open).map((step) => (
            <Button
              key={step}
              variant={step === wanted ? 'filled' : 'default'}
              onClick={() => ask(step)}
            >
              {t(step === 'edit' ? 'template.draft.edit' : `template.step.${step}`)}
            </Button>
          ))}
        </div>
      )}
      <ResubmitDialog
        template={asked.template}
        opened={opened && asked.step === 'resubmit'}
        onClose={close}
      />
      {asked.step === 'edit' && (
        // Opened anew it begins with what the draft has by then.
        <DraftDialog
          key={asked.template.version}
          template={asked.template}
          opened={opened}
          onClose={close}
        />
      )}
      {asked.step !== 'resubmit' && asked.step !== 'edit' && (
        <StepDialog template={asked.template} step={asked.step} opened={opened} onClose={close} />
      )}
    </div>
  )
}
