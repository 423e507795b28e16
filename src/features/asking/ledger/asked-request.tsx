import { Link } from '@tanstack/react-router'
import type { PhoneRequest } from '../../../../domain/api/phone-requests'
import { Ago } from '../../../i18n/ago'
import { useLanguageName } from '../../../i18n/language-name'
import { Trans } from '../../../i18n/trans'
import { useText } from '../../../i18n/use-text'
import { useFailureWords } from './failure-words'
import { LongWay } from './long-way'
import { RequestPill } from './request-pill'
import { Asked } from './timeline'
import { Waits } from './waits'
import { useWordingWords } from './wording-words'
import classes from './asked-request.module.css'

type Props = { request: PhoneRequest }

/** One asking on the page of its customer: where it stands, every step with its time, and why it ended. */
export function AskedRequest({ request }: Props) {
  const t = useText()
  return (
    <li className={classes.item}>
      <div className={classes.head}>
        <RequestPill state={request.state} />
        <span className={classes.soft}>
          <Ago at={request.createdAt} />
        </span>
      </div>
      <p>{t(`ledger.is.${request.state}`)}</p>
      <LongWay request={request} />
      {request.state === 'queued' && (
        <p>
          <Waits request={request} />
        </p>
      )}
      <Failure request={request} />
      <Ending request={request} />
      <p className={classes.soft}>
        <How request={request} />
      </p>
    </li>
  )
}

/** Who asked and in which words; the whole of it is in the ledger. */
function How({ request }: Props) {
  const t = useText()
  const nameOf = useLanguageName()
  const wordsOf = useWordingWords()
  const { id, language } = request
  return (
    <>
      <Asked request={request} />
      {language !== null && (
        <>
          {' '}
          · {nameOf(language)} · {wordsOf(request)}
        </>
      )}{' '}
      ·{' '}
      <Link to="/asking/ledger/$requestId" params={{ requestId: id }}>
        {t('ledger.toRequest')}
      </Link>
    </>
  )
}

/** Why Meta did not take or deliver it, and what to do; then Meta's own words. */
function Failure({ request: { failure, state } }: Props) {
  const wordsOf = useFailureWords()
  // A failure that Meta took back by delivering after all is history, and the ledger has it.
  if (failure === null || state !== 'failed') return null
  const { is, next } = wordsOf(failure.problem)
  return (
    <div className={classes.failure}>
      <p>
        <strong>{is}</strong> {next}
      </p>
      {failure.details !== null && (
        <p className={classes.soft}>
          <Trans
            id="ledger.failure.meta"
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
    return <p>{t(`ledger.why.${cancelReason}`)}</p>
  if (state !== 'conflict' || conflictId === null) return null
  return (
    <Link to="/customers/conflicts/$conflictId" params={{ conflictId }}>
      {t('ledger.toConflict')}
    </Link>
  )
}
