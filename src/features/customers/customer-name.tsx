import { VisuallyHidden } from '@mantine/core'
import { handleOf } from '../../../domain/handle'
import { Handle, Id, isolateLtr, UserText } from '../../i18n/isolates'
import { Phone } from '../../i18n/phone'
import { useText } from '../../i18n/use-text'

export type Named = {
  customerId: string | null
  name: string | null
  username: string | null
  phone?: string | null
}

/** The best that is known of who it is: the name, else the username, the id, the phone. */
export function CustomerName({ customer }: { customer: Named }) {
  const t = useText()
  const { customerId, name, username, phone = null } = customer
  if (name !== null) return <UserText>{name}</UserText>
  if (username !== null) return <Handle username={username} />
  if (customerId !== null) return <Id>{customerId}</Id>
  return phone === null ? t('customers.nameless') : <MaskedPhone value={phone} />
}

/** The same as plain text, for titles and labels. */
export function useCustomerText(): (customer: Named) => string {
  const t = useText()
  return ({ customerId, name, username, phone = null }) => {
    if (name !== null) return name
    if (username !== null) return isolateLtr(handleOf(username))
    return isolateLtr(customerId ?? phone ?? '') || t('customers.nameless')
  }
}

/** `•••567` for whoever may not see the whole number; said in words to those who hear it. */
export function MaskedPhone({ value }: { value: string }) {
  const t = useText()
  if (!isMasked(value)) return <Phone value={value} />
  return (
    <span>
      <bdi dir="ltr" aria-hidden="true">
        {value}
      </bdi>
      <VisuallyHidden>
        {t('customers.phone.endsIn', { digits: value.replace(/\D/g, '') })}
      </VisuallyHidden>
    </span>
  )
}

export function isMasked(phone: string): boolean {
  return !phone.startsWith('+')
}
