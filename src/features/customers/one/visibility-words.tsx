import type { CustomerDetails } from '../../../../domain/api/customers'
import { contactBookSince, type VisibilityReason } from '../../../../domain/phone-visibility'
import { useFormat } from '../../../i18n/format'
import { useText } from '../../../i18n/use-text'
import classes from './customer-page.module.css'

type Props = { customer: CustomerDetails }

/** Whether Meta shows the phone with what this customer writes, and every reason for it in a sentence. */
export function VisibilityWords({ customer }: Props) {
  const t = useText()
  const { visibility } = customer
  return (
    <div className={classes.why}>
      <h3 className={classes.whyTitle}>{t(`customers.visible.${visibility.visible}`)}</h3>
      <ul className={classes.reasons}>
        {visibility.reasons.map((reason) => (
          <li key={reason}>
            <Reason reason={reason} until={visibility.until} />
          </li>
        ))}
        {isFromBeforeTheBook(customer) && <li>{t('customers.visible.beforeBook')}</li>}
        {visibility.visible === 'no' && <li>{t('customers.visible.again')}</li>}
      </ul>
    </div>
  )
}

function Reason({ reason, until }: { reason: VisibilityReason; until: string | null }) {
  const t = useText()
  const { date } = useFormat()
  if (reason === 'wrote_lately' || reason === 'asked_lately')
    return until === null
      ? t(`customers.visible.${reason}`)
      : t(`customers.visible.${reason}.until`, { date: date(until) })
  return t(`customers.visible.${reason}`)
}

/** Meta showed a number, and last so long ago that its contact book cannot hold it. */
function isFromBeforeTheBook({ phones, visibility }: CustomerDetails): boolean {
  const seen = phones.filter(({ trust }) => trust === 'seen')
  return (
    visibility.visible !== 'yes' &&
    seen.length > 0 &&
    seen.every(({ lastAt }) => new Date(lastAt) < contactBookSince)
  )
}
