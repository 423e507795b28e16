import { IconChevronRight, IconCircleDashed, IconClockHour4, IconEye } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { memo, useId } from 'react'
import { handleOf } from '../../../domain/handle'
import { useMay } from '../../api/me'
import { Handle, isolateLtr, UserText } from '../../i18n/isolates'
import { Phone } from '../../i18n/phone'
import { useText } from '../../i18n/use-text'
import { StatePill } from '../../ui/state-pill'
import { NameActs } from './name-acts'
import { phoneOf, type SandboxNumber } from './number-order'
import { isOpen } from './queries'
import { PlanForm } from './plan-form'
import { PlannedAnswers } from './planned-answers'
import type { Place } from './use-play'
import classes from './number-row.module.css'

const looks = {
  none: { tone: 'quiet', icon: IconCircleDashed },
  reserved: { tone: 'waiting', icon: IconClockHour4 },
  approved: { tone: 'good', icon: IconEye },
} as const

type NumberRowProps = {
  number: SandboxNumber
  line: Place['line']
  request: Place['request']
  opened: boolean
  onToggle: (phoneNumberId: string) => void
}

function PlainRow({ number, line, request, opened, onToggle }: NumberRowProps) {
  const t = useText()
  const panelId = useId()
  const place = { line, request }
  const look = looks[number.usernameStatus]
  return (
    <li className={classes.row} data-opened={opened}>
      <div className={classes.head}>
        <h3 className={classes.heading}>
          <button
            type="button"
            className={classes.toggle}
            aria-expanded={opened}
            aria-controls={opened ? panelId : undefined}
            onClick={() => onToggle(number.phoneNumberId)}
          >
            <span className={classes.chevron} aria-hidden="true">
              <IconChevronRight size={18} className="hb-mirrors" />
            </span>
            <span className={classes.who}>
              <Phone value={phoneOf(number)} />
              <span className={classes.name}>
                <UserText>{number.verifiedName}</UserText>
              </span>
            </span>
          </button>
        </h3>
        <div className={classes.holds}>
          {number.username !== null && <Handle username={number.username} />}
          <StatePill tone={look.tone} icon={look.icon}>
            {t(`sandbox.number.${number.usernameStatus}`)}
          </StatePill>
        </div>
      </div>
      <NumberLinks number={number} place={place} opened={opened} />
      <PlannedAnswers number={number} place={place} />
      {opened && (
        <div id={panelId} className={classes.panel}>
          <section aria-labelledby={`${panelId}-plan`}>
            <h4 id={`${panelId}-plan`}>{t('sandbox.plan.title')}</h4>
            <p className={classes.soft}>{t('sandbox.plan.what')}</p>
            <PlanForm number={number} place={place} />
          </section>
          <section aria-labelledby={`${panelId}-acts`}>
            <h4 id={`${panelId}-acts`}>{t('sandbox.acts.title')}</h4>
            <NameActs number={number} place={place} />
          </section>
        </div>
      )}
    </li>
  )
}

/** A reading every three seconds draws only the rows that changed. */
export const NumberRow = memo(PlainRow)

type NumberLinksProps = { number: SandboxNumber; place: Place; opened: boolean }

/** Closed rows stay low: they show only what is under way. */
function NumberLinks({ number, place, opened }: NumberLinksProps) {
  const t = useText()
  const mayAsk = useMay('requests.create')
  const { line, request } = place
  const showsRequest = request !== undefined && (opened || isOpen(request))
  if (!opened && !showsRequest && number.claims === 0) return null
  return (
    <p className={classes.links}>
      {showsRequest && (
        <Link to="/requests/$requestId" params={{ requestId: request.id }}>
          {t('sandbox.number.openRequest', { handle: isolateLtr(handleOf(request.current)) })}
        </Link>
      )}
      {showsRequest && <span>{t(`request.state.${request.state}`)}</span>}
      {opened && line !== undefined && (
        <Link to="/lines/$lineId" params={{ lineId: line.id }}>
          {t('sandbox.number.openLine')}
        </Link>
      )}
      {opened && (
        <Link
          to="/sandbox"
          search={(old) => ({ ...old, line: number.phoneNumberId })}
          hash="sandbox-customers"
        >
          {t('sandbox.customers.fromNumber')}
        </Link>
      )}
      {opened && line !== undefined && !isOpen(request) && mayAsk && (
        <Link to="/requests/new" search={{ lineId: line.id }}>
          {t('sandbox.number.ask')}
        </Link>
      )}
      {(opened || number.claims > 0) && (
        <span className={classes.soft}>{t('sandbox.number.claims', { count: number.claims })}</span>
      )}
    </p>
  )
}
