import { Button } from '@mantine/core'
import { useState } from 'react'
import type { PhoneRequestTemplate } from '../../../domain/api/phone-request-templates'
import { rolesThatMay } from '../../../domain/roles'
import type { TemplateStep } from '../../../domain/template'
import { useMay } from '../../api/me'
import { useFormat } from '../../i18n/format'
import { useText } from '../../i18n/use-text'
import { ResubmitDialog } from './resubmit-dialog'
import { StepDialog } from './step-dialog'
import classes from './template-page.module.css'

/** What this person can do now; each step asks first. */
export function TemplateSteps({ template }: { template: PhoneRequestTemplate }) {
  const t = useText()
  const { list } = useFormat()
  const mayManage = useMay('templates.manage')
  const [asked, setAsked] = useState<TemplateStep>('submit')
  const [opened, setOpened] = useState(false)
  const open = template.steps.filter((step) => step !== 'resubmit' || template.nextEdit.possible)
  const roles = list(rolesThatMay('templates.manage').map((role) => t(`role.${role}`)))
  const isResubmit = asked === 'resubmit'
  const close = () => setOpened(false)
  return (
    <div className={classes.steps}>
      <h3 className={classes.stepsTitle}>{t('template.youCan')}</h3>
      {!mayManage && <p>{t('template.whoMay', { roles })}</p>}
      {mayManage && open.length === 0 && <p>{t('template.youCanNothing')}</p>}
      {mayManage && (
        <div className={classes.buttons}>
          {open.map((step, place) => (
            <Button
              key={step}
              variant={place === 0 && step !== 'delete' ? 'filled' : 'default'}
              onClick={() => {
                setAsked(step)
                setOpened(true)
              }}
            >
              {t(`template.step.${step}`)}
            </Button>
          ))}
        </div>
      )}
      <ResubmitDialog template={template} opened={opened && isResubmit} onClose={close} />
      {!isResubmit && (
        <StepDialog template={template} step={asked} opened={opened} onClose={close} />
      )}
    </div>
  )
}
