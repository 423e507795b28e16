import {
  IconArchive,
  IconBan,
  IconCircleCheck,
  IconCircleX,
  IconClockHour4,
  IconPlayerPause,
} from '@tabler/icons-react'
import { memo } from 'react'
import { templateDirection } from '../../../domain/template-languages'
import { useFormat } from '../../i18n/format'
import { Id, UserText } from '../../i18n/isolates'
import { useText } from '../../i18n/use-text'
import { StatePill } from '../../ui/state-pill'
import { TemplateMoveForm } from './template-move-form'
import type { SandboxTemplate } from './template-moves'
import { useTemplateText } from './use-template-text'
import classes from './templates-panel.module.css'

const waiting = { tone: 'waiting', icon: IconClockHour4 } as const
const stopped = { tone: 'bad', icon: IconBan } as const
const quiet = { tone: 'quiet', icon: IconArchive } as const

const looks = {
  APPROVED: { tone: 'good', icon: IconCircleCheck },
  PENDING: waiting,
  REJECTED: { tone: 'bad', icon: IconCircleX },
  PAUSED: { tone: 'waiting', icon: IconPlayerPause },
  DISABLED: stopped,
  IN_APPEAL: waiting,
  LIMIT_EXCEEDED: stopped,
  ARCHIVED: quiet,
  PENDING_DELETION: quiet,
  DELETED: quiet,
} as const

type TemplateCardProps = { template: SandboxTemplate; account: string }

function PlainCard({ template, account }: TemplateCardProps) {
  const t = useText()
  const text = useTemplateText()
  const { name, language, status, category, quality, body } = template
  const look = looks[status]
  return (
    <li className={classes.card}>
      <div className={classes.head}>
        <div className={classes.who}>
          <h3 className={classes.name}>
            <Id>{name}</Id> · {text.language(language)}
          </h3>
          <p className={classes.soft}>
            <UserText>{account}</UserText>
          </p>
        </div>
        <StatePill tone={look.tone} icon={look.icon}>
          {t(`sandbox.templates.status.${status}`)}
        </StatePill>
      </div>
      <p
        className={classes.body}
        dir={templateDirection(language)}
        lang={language.replace('_', '-')}
      >
        {body}
      </p>
      <p className={classes.soft}>
        {t('sandbox.templates.facts', {
          category: text.category(category),
          quality: t(`sandbox.templates.quality.${quality}`),
        })}
      </p>
      <TemplateNotes template={template} />
      <TemplateMoveForm template={template} />
    </li>
  )
}

/** A reading every three seconds draws only the cards that changed. */
export const TemplateCard = memo(PlainCard)

/** Why it stands where it does, and what is to come. */
function TemplateNotes({ template }: { template: SandboxTemplate }) {
  const t = useText()
  const text = useTemplateText()
  const { dateTime } = useFormat()
  const { rejectedReason, pause, announced } = template
  const notes = [
    rejectedReason !== null &&
      t('sandbox.templates.rejectedFor', { reason: text.reason(rejectedReason) }),
    pause !== null &&
      (pause.until === null
        ? t('sandbox.templates.pausedOpen')
        : t('sandbox.templates.pausedUntil', { time: dateTime(pause.until) })),
    announced !== null &&
      t('sandbox.templates.announced', {
        category: text.category(announced.category),
        time: dateTime(announced.at),
      }),
  ].filter((note) => note !== false)
  return notes.map((note) => (
    <p key={note} className={classes.soft}>
      {note}
    </p>
  ))
}
