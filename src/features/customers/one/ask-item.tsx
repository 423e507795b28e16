import { Link } from '@tanstack/react-router'
import type { PhoneRequest } from '../../../../domain/api/phone-requests'
import { sendProblems } from '../../../../domain/send-problems'
import { Ago } from '../../../i18n/ago'
import { useFormat } from '../../../i18n/format'
import { UserText } from '../../../i18n/isolates'
import { useLanguageName } from '../../../i18n/language-name'
import { Trans } from '../../../i18n/trans'
import { useText } from '../../../i18n/use-text'
import { RequestPill } from '../pills'
import { AskRoad } from './ask-road-steps'
import classes from './asks.module.css'

type Props = { request: PhoneRequest }

/** One asking: where it stands, in which language, who asked, each step with its time. */
export function AskItem({ request }: Props) {
  const t = useText()
  return (
    <li className={classes.item}>
      <div className={classes.head}>
        <RequestPill state={request.state} />
        <span className={classes.soft}>
          <Ago at={request.createdAt} />
        </span>
      </div>
      <p>{t(`customers.request.${request.state}.is`)}</p>
      <AskRoad request={request} />
      <Waits request={request} />
      <Failure request={request} />
      <Ending request={request} />
      <p className={classes.soft}>
        <Who request={request} />
      </p>
    </li>
  )
}

function Who({ request: { origin, askedBy, language, wordingVersion } }: Props) {
  const t = useText()
  const nameOf = useLanguageName()
  return (
    <>
      {askedBy === null || origin === 'auto' ? (
        t(`customers.origin.${origin}`)
      ) : (
        <Trans
          id={`customers.origin.${origin}.by`}
          values={{ name: <UserText>{askedBy}</UserText> }}
        />
      )}
      {language !== null && <> · {nameOf(language)}</>}
      {' · '}
      {wordingVersion === null
        ? t('customers.wording.own')
        : t('customers.wording', { version: wordingVersion })}
    </>
  )
}

/** Why one that is queued has not gone out yet. */
function Waits({ request: { state, waitsFor, nextTryAt } }: Props) {
  const t = useText()
  const { dateTime } = useFormat()
  if (state !== 'queued' || waitsFor === null) return null
  return (
    <p>
      {t(`error.${waitsFor}.title`)}{' '}
      {nextTryAt !== null && t('customers.until', { when: dateTime(nextTryAt) })}
    </p>
  )
}

/** Why Meta did not take or deliver it, and what to do; then Meta's own words. */
function Failure({ request: { failure } }: Props) {
  const t = useText()
  if (failure === null) return null
  const problem = sendProblems.find((known) => known === failure.problem) ?? 'unknown'
  return (
    <div className={classes.failure}>
      <p>
        <strong>{t(`sendProblem.is.${problem}`)}</strong> {t(`sendProblem.next.${problem}`)}
      </p>
      {failure.details !== null && (
        <p className={classes.soft}>
          <Trans
            id="customers.metaSays"
            values={{ words: <bdi dir="auto">{failure.details}</bdi> }}
          />
        </p>
      )}
    </div>
  )
}

function Ending({ request: { state, cancelReason, conflictId } }: Props) {
  const t = useText()
  if (state === 'cancelled' && cancelReason !== null)
    return <p>{t(`customers.cancelled.${cancelReason}`)}</p>
  if (state !== 'conflict' || conflictId === null) return null
  return (
    <Link to="/customers/conflicts/$conflictId" params={{ conflictId }}>
      {t('customers.one.conflict.open')}
    </Link>
  )
}
