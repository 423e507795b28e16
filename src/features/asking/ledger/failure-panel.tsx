import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { PhoneRequest } from '../../../../domain/api/phone-requests'
import { Id } from '../../../i18n/isolates'
import { Trans } from '../../../i18n/trans'
import { useText } from '../../../i18n/use-text'
import { Notice } from '../../../ui/notice'
import { policyOf, useFailureWords } from './failure-words'
import classes from './ledger.module.css'

/** Why it failed, what follows by itself, what to do, and then Meta's own words. */
export function FailurePanel({ request }: { request: PhoneRequest }) {
  const t = useText()
  const wordsOf = useFailureWords()
  const { failure, templateId, state } = request
  // A failure that Meta took back by delivering after all is history, and the timeline has it.
  if (failure === null || state !== 'failed') return null
  const { is, next } = wordsOf(failure.problem)
  const policy = policyOf(failure.problem)
  return (
    <Notice tone="bad" icon={IconAlertTriangle} title={t('ledger.failure.title')}>
      <p>{is}</p>
      <p>{next}</p>
      <p>{t(`ledger.policy.${policy}`)}</p>
      {policy === 'mend_template' && templateId !== null && (
        <Link to="/templates/$templateId" params={{ templateId }}>
          {t('ledger.toTemplate')}
        </Link>
      )}
      {failure.code !== null && (
        <p className={classes.soft}>
          <Trans id="ledger.failure.code" values={{ code: <Id>{failure.code}</Id> }} />
        </p>
      )}
      {failure.code !== null && failure.details !== null && (
        <p className={classes.soft}>
          <Trans
            id="ledger.failure.meta"
            values={{ words: <bdi dir="auto">{failure.details}</bdi> }}
          />
        </p>
      )}
    </Notice>
  )
}
