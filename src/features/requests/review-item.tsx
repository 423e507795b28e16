import { Button, Checkbox, Group } from '@mantine/core'
import '@mantine/core/styles/Checkbox.css'
import { IconUserQuestion } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useId, type KeyboardEvent } from 'react'
import type { UsernameRequest } from '../../../domain/api/username-requests'
import { handleOf } from '../../../domain/handle'
import type { RequestStep } from '../../../domain/username-request'
import { useMe } from '../../api/me'
import { useFormat } from '../../i18n/format'
import { Handle, isolateLtr, UserText } from '../../i18n/isolates'
import { Phone } from '../../i18n/phone'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { Ago } from '../../i18n/ago'
import { currentOf } from './current-candidate'
import { Fact, Facts } from './panel'
import { ReviewUrgency } from './review-urgency-pills'
import { useStepName } from './step-words'
import classes from './review-page.module.css'

const decisions = ['approve', 'request-changes', 'decline'] as const

/** The step of each key; the physical key, so that it works on a Hebrew keyboard too. */
const stepOfKey: Record<string, (typeof decisions)[number]> = {
  KeyA: 'approve',
  KeyC: 'request-changes',
  KeyD: 'decline',
}
const goOfKey: Record<string, number> = { KeyJ: 1, KeyK: -1 }
const selectKey = 'KeyX'
/** Where a letter is a letter; a checkbox has no use for one. */
const typedInto = 'input:not([type="checkbox"]), textarea, select'

type ReviewItemProps = {
  request: UsernameRequest
  gone: boolean
  selected: boolean
  onSelect: (selected: boolean) => void
  onAsk: (step: RequestStep) => void
  /** To the item so many places further. */
  onGo: (by: number) => void
}

export function ReviewItem(props: ReviewItemProps) {
  const { request, gone, selected, onSelect, onAsk, onGo } = props
  const t = useText()
  const headingId = useId()
  const current = currentOf(request)
  const handle = isolateLtr(handleOf(current.username, current.displayCase))

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.target instanceof Element && event.target.matches(typedInto)) return
    const go = goOfKey[event.code]
    const step = stepOfKey[event.code]
    if (go !== undefined) onGo(go)
    if (event.code === selectKey && (selected || !gone)) onSelect(!selected)
    if (step !== undefined && !gone && request.steps.includes(step)) {
      event.preventDefault()
      onAsk(step)
    }
  }
  return (
    // The keys are a faster way to the buttons inside, which anybody can reach.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li className={classes.item} data-gone={gone} data-selected={selected} onKeyDown={onKeyDown}>
      <article aria-labelledby={headingId} className={classes.article}>
        <div className={classes.head}>
          {(selected || !gone) && (
            <Checkbox
              className={classes.select}
              aria-label={t('review.select', { handle })}
              checked={selected}
              onChange={(event) => onSelect(event.currentTarget.checked)}
            />
          )}
          <h2 id={headingId} tabIndex={-1} data-review-item className={classes.handle}>
            <Link to="/requests/$requestId" params={{ requestId: request.id }}>
              <Handle {...current} />
            </Link>
          </h2>
          {!gone && <ReviewUrgency request={request} />}
        </div>
        <Others request={request} />
        <ItemFacts request={request} />
        {gone ? <Decided request={request} /> : <Decisions request={request} onAsk={onAsk} />}
      </article>
    </li>
  )
}

function Others({ request }: { request: UsernameRequest }) {
  const t = useText()
  const others = request.candidates.filter(({ username }) => username !== request.current)
  if (others.length === 0) return null
  return (
    <p className={classes.others}>
      {t('review.then')}{' '}
      {others.map((candidate, index) => (
        <span key={candidate.rank}>
          {index > 0 && ', '}
          <Handle username={candidate.username} displayCase={candidate.displayCase} />
        </span>
      ))}
    </p>
  )
}

function ItemFacts({ request }: { request: UsernameRequest }) {
  const t = useText()
  const { date } = useFormat()
  const { line, requester, campaignDate, reason } = request
  return (
    <Facts inColumns>
      <Fact name={t('request.fact.line')}>
        <UserText>{line.displayName}</UserText>
        <br />
        <Phone value={line.phoneNumber} />
      </Fact>
      <Fact name={t('request.fact.requester')}>
        <UserText>{requester.name}</UserText>
        <br />
        <span className={classes.soft}>
          <Trans
            id="review.waits"
            values={{ when: <Ago at={request.submittedAt ?? request.stateSince} quiet /> }}
          />
        </span>
      </Fact>
      <Fact name={t('request.fact.campaign')}>
        {campaignDate === null ? t('request.fact.noCampaign') : date(campaignDate)}
      </Fact>
      <Fact name={t('request.fact.reason')} wide>
        {reason === null ? (
          <span className={classes.soft}>{t('review.noReason')}</span>
        ) : (
          <p dir="auto" className={classes.reason}>
            {reason}
          </p>
        )}
      </Fact>
    </Facts>
  )
}

type DecisionsProps = { request: UsernameRequest; onAsk: (step: RequestStep) => void }

function Decisions({ request, onAsk }: DecisionsProps) {
  const t = useText()
  const me = useMe()
  const nameOf = useStepName()
  const possible = decisions.filter((step) => request.steps.includes(step))
  if (possible.length === 0 && request.requester.id === me.id)
    return (
      <p className={classes.someoneElse}>
        <IconUserQuestion size={20} aria-hidden /> {t('review.someoneElse')}
      </p>
    )
  return (
    <Group gap="sm">
      {possible.map((step) => (
        <Button
          key={step}
          variant={step === 'approve' ? 'filled' : 'default'}
          onClick={() => onAsk(step)}
        >
          {nameOf(step)}
        </Button>
      ))}
    </Group>
  )
}

function Decided({ request }: { request: UsernameRequest }) {
  const t = useText()
  return (
    <p className={classes.decided} role="status">
      {t('review.decided')}{' '}
      <Link to="/requests/$requestId" params={{ requestId: request.id }}>
        {t('review.open')}
      </Link>
    </p>
  )
}
