import { Checkbox } from '@mantine/core'
import '@mantine/core/styles/Checkbox.css'
import { Link } from '@tanstack/react-router'
import type { Customer } from '../../../domain/api/customers'
import { useMay } from '../../api/me'
import { Ago } from '../../i18n/ago'
import { Handle, Id, UserText } from '../../i18n/isolates'
import { useText } from '../../i18n/use-text'
import { useChosen } from './chosen'
import { CustomerName, MaskedPhone, useCustomerText } from './customer-name'
import { TrustPill } from './pills'
import classes from './customers.module.css'

type WhoCellProps = { customer: Customer; withLine: boolean }

export function WhoCell({ customer, withLine }: WhoCellProps) {
  return (
    <span className={classes.who}>
      <Choice customer={customer} />
      <span className={classes.pair}>
        <Link to="/customers/$customerId" params={{ customerId: customer.id }} data-row-link>
          <CustomerName customer={customer} />
        </Link>
        <Known customer={customer} />
        {withLine && <span className={classes.soft}>{lineCell(customer)}</span>}
      </span>
    </span>
  )
}

function Choice({ customer }: { customer: Customer }) {
  const t = useText()
  const mayAsk = useMay('phone_requests.create')
  const chosen = useChosen()
  const textOf = useCustomerText()
  if (!mayAsk) return null
  return (
    <Checkbox
      className={classes.choice}
      aria-label={t('customers.choose', { name: textOf(customer) })}
      checked={chosen.has(customer.id)}
      onChange={(event) => chosen.choose(customer, event.currentTarget.checked)}
    />
  )
}

/** What else they are known by, where the name says who it is. */
function Known({ customer: { name, username, customerId } }: { customer: Customer }) {
  const t = useText()
  if (username !== null && name !== null)
    return (
      <span className={classes.soft}>
        <Handle username={username} />
      </span>
    )
  if (customerId !== null && (name !== null || username !== null))
    return (
      <span className={classes.soft}>
        <Id>{customerId}</Id>
      </span>
    )
  return customerId === null ? (
    <span className={classes.soft}>{t('customers.noId')}</span>
  ) : (
    <span className={classes.soft}>{t('customers.noName')}</span>
  )
}

export function PhoneCell({ customer: { phone, phoneTrust } }: { customer: Customer }) {
  const t = useText()
  if (phone === null) return <span className={classes.soft}>{t('customers.phone.none')}</span>
  return (
    <span className={classes.pair}>
      <MaskedPhone value={phone} />
      {phoneTrust !== null && <TrustPill trust={phoneTrust} />}
    </span>
  )
}

export function lineCell({ lineName }: Customer) {
  return <UserText>{lineName}</UserText>
}

export function LastMessageCell({ customer: { lastMessageAt } }: { customer: Customer }) {
  const t = useText()
  if (lastMessageAt === null)
    return <span className={classes.soft}>{t('customers.neverWrote')}</span>
  return <Ago at={lastMessageAt} quiet />
}
