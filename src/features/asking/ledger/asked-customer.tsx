import type { PhoneRequest } from '../../../../domain/api/phone-requests'
import { Id, isolateLtr, UserText } from '../../../i18n/isolates'
import { useText } from '../../../i18n/use-text'

type Asked = Pick<PhoneRequest, 'customer' | 'customerId' | 'customerName'>

/** The best that is known of who was asked: the name, else Meta's id; nothing once they were erased. */
export function AskedCustomer({ request }: { request: Asked }) {
  const t = useText()
  const { customer, customerId, customerName } = request
  if (customer === null) return t('ledger.erased')
  if (customerName !== null) return <UserText>{customerName}</UserText>
  return customerId === null ? t('ledger.nameless') : <Id>{customerId}</Id>
}

/** The same as plain text, for titles and labels. */
export function useAskedCustomer(): (request: Asked) => string {
  const t = useText()
  return ({ customer, customerId, customerName }) => {
    if (customer === null) return t('ledger.erased')
    if (customerName !== null) return customerName
    return customerId === null ? t('ledger.nameless') : isolateLtr(customerId)
  }
}
