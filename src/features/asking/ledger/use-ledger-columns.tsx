import { Button, VisuallyHidden } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { PhoneRequest } from '../../../../domain/api/phone-requests'
import { useMay } from '../../../api/me'
import { Id, UserText } from '../../../i18n/isolates'
import { LanguageName } from '../../../i18n/language-name'
import { useText } from '../../../i18n/use-text'
import type { Column } from '../../../ui/data-table'
import { AskedCustomer, useAskedCustomer } from './asked-customer'
import { useFailureWords } from './failure-words'
import { RequestPill } from './request-pill'
import { Waits } from './waits'
import { Way } from './way'
import { useWordingWords } from './wording-words'
import classes from './ledger.module.css'

/** `onCancel` must stay the same between renders. */
export function useLedgerColumns(
  onCancel: (request: PhoneRequest) => void,
): Column<PhoneRequest>[] {
  const t = useText()
  const mayAsk = useMay('phone_requests.create')
  return useMemo(
    () => [
      {
        id: 'customer',
        header: t('ledger.column.customer'),
        width: '24%',
        cell: (request) => <CustomerCell request={request} />,
      },
      {
        id: 'line',
        header: t('ledger.column.line'),
        cell: ({ lineName }) => <UserText>{lineName}</UserText>,
      },
      {
        id: 'wording',
        header: t('ledger.column.wording'),
        cell: (request) => <WordingCell request={request} />,
      },
      {
        id: 'state',
        header: t('ledger.column.state'),
        width: '21%',
        cell: (request) => <StateCell request={request} />,
      },
      {
        id: 'way',
        header: t('ledger.column.way'),
        width: '13rem',
        cell: (request) => <Way request={request} />,
      },
      ...(mayAsk
        ? [
            {
              id: 'act',
              header: t('ledger.column.act'),
              width: '8.5rem',
              cell: (request: PhoneRequest) => (
                <CancelButton request={request} onCancel={onCancel} />
              ),
            },
          ]
        : []),
    ],
    [t, mayAsk, onCancel],
  )
}

type CellProps = { request: PhoneRequest }

/** The row opens the request; the id under the name leads to the customer. */
function CustomerCell({ request }: CellProps) {
  const t = useText()
  const { id, customer, customerId, customerName } = request
  return (
    <span className={classes.who}>
      <Link to="/asking/ledger/$requestId" params={{ requestId: id }} data-row-link>
        <AskedCustomer request={request} />
      </Link>
      {customer !== null && (
        <Link
          to="/customers/$customerId"
          params={{ customerId: customer }}
          className={classes.soft}
        >
          {customerName !== null && customerId !== null ? (
            <>
              <VisuallyHidden>{t('ledger.toCustomer')} </VisuallyHidden>
              <Id>{customerId}</Id>
            </>
          ) : (
            t('ledger.toCustomer')
          )}
        </Link>
      )}
    </span>
  )
}

function WordingCell({ request }: CellProps) {
  const t = useText()
  const wordsOf = useWordingWords()
  const { language } = request
  if (language === null) return <span className={classes.soft}>{t('ledger.noTemplate')}</span>
  return (
    <span className={classes.pair}>
      <span>
        <LanguageName language={language} />
      </span>
      <span className={classes.soft}>{wordsOf(request)}</span>
    </span>
  )
}

/** The state, and in a line under it what one wants to know next: why it waits, or why it failed. */
function StateCell({ request }: CellProps) {
  const t = useText()
  const wordsOf = useFailureWords()
  const { state, failure, cancelReason } = request
  return (
    <span className={classes.pair}>
      <RequestPill state={state} />
      {state === 'queued' && (
        <span className={classes.soft}>
          <Waits request={request} />
        </span>
      )}
      {state === 'failed' && failure !== null && (
        <span className={classes.soft}>{wordsOf(failure.problem).is}</span>
      )}
      {state === 'cancelled' && cancelReason !== null && (
        <span className={classes.soft}>{t(`ledger.why.${cancelReason}`)}</span>
      )}
    </span>
  )
}

type CancelButtonProps = CellProps & { onCancel: (request: PhoneRequest) => void }

function CancelButton({ request, onCancel }: CancelButtonProps) {
  const t = useText()
  const name = useAskedCustomer()(request)
  if (request.state !== 'queued') return null
  return (
    <Button
      variant="default"
      size="compact-sm"
      aria-label={t('ledger.cancelNamed', { name })}
      onClick={() => onCancel(request)}
    >
      {t('ledger.cancel')}
    </Button>
  )
}
