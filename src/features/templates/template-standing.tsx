import { IconAlertTriangle } from '@tabler/icons-react'
import type { PhoneRequestTemplate } from '../../../domain/api/phone-request-templates'
import { Ago } from '../../i18n/ago'
import { useFormat } from '../../i18n/format'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { Notice } from '../../ui/notice'
import toneClasses from '../../ui/tones.module.css'
import { LastConfirmed } from './last-confirmed'
import { Facts } from './panel'
import { actorOf, isChanged, stateLooks } from './template-states'
import { TemplateSteps } from './template-steps'
import { TemplateTimes } from './template-times'
import classes from './template-page.module.css'

type Props = { template: PhoneRequestTemplate }

/** Where it stands in one sentence, what comes next, who must act, since when, and what can be done now. */
export function TemplateStanding({ template }: Props) {
  const t = useText()
  const { tone, icon: Icon } = stateLooks[template.state]
  return (
    <section
      className={`${classes.standing} ${toneClasses[tone]}`}
      aria-labelledby="template-standing"
    >
      <div className={classes.sentence}>
        <Icon size={28} stroke={1.8} className={classes.icon} aria-hidden />
        <h2 id="template-standing" className={classes.title}>
          {t(`template.is.${template.state}`)}
        </h2>
      </div>
      <Facts
        facts={[
          { name: t('template.whatNext'), value: <WhatNext template={template} /> },
          { name: t('template.whoActs'), value: t(`template.actor.${actorOf(template)}`) },
          { name: t('template.since'), value: <Ago at={template.stateSince} /> },
        ]}
      />
      <TemplateTimes template={template} />
      <Asked template={template} />
      <Problem template={template} />
      <TemplateSteps template={template} />
      <LastConfirmed template={template} />
    </section>
  )
}

function WhatNext({ template }: Props) {
  const t = useText()
  const { state, pause } = template
  if (isChanged(template)) return t('template.next.changed')
  if (pause?.wantsUnpause === true) return t('template.next.unpause')
  if (pause?.until === null) return t('template.next.pauseUnknown')
  return t(`template.next.${state}`)
}

/** What Meta is being asked now, and when it is tried again. */
function Asked({ template: { asked, nextTryAt } }: Props) {
  const t = useText()
  const { dateTime } = useFormat()
  if (asked === null) return null
  return (
    <p role="status">
      {t(`template.asked.${asked}`)}{' '}
      {nextTryAt !== null && t('template.nextTry', { when: dateTime(nextTryAt) })}
    </p>
  )
}

/** Why the last call did not do what was asked, and what to do about it; then Meta's own words. */
function Problem({ template: { problem } }: Props) {
  const t = useText()
  if (problem === null) return null
  return (
    <Notice tone="bad" icon={IconAlertTriangle} title={t('template.problem')}>
      <p>{t(`template.problem.${problem.code}`)}</p>
      {problem.details !== null && (
        <p className={classes.soft}>
          <Trans
            id="template.metaSays"
            values={{ words: <bdi dir="auto">{problem.details}</bdi> }}
          />
        </p>
      )}
    </Notice>
  )
}
