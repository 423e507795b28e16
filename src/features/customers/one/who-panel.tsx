import { useLingui } from '@lingui/react'
import { Link } from '@tanstack/react-router'
import type { CustomerDetails } from '../../../../domain/api/customers'
import { Ago } from '../../../i18n/ago'
import { localeOf } from '../../../i18n/i18n'
import { Handle, Id, isolateLtr, UserText } from '../../../i18n/isolates'
import { useText } from '../../../i18n/use-text'
import { CopyButton } from '../../../ui/copy-button'
import { Facts, Panel, type NamedValue } from './panel'
import classes from './customer-page.module.css'

type Props = { customer: CustomerDetails }

/** Who it is, as Meta told it. */
export function WhoPanel({ customer }: Props) {
  const t = useText()
  const countryOf = useCountryName()
  const { name, username, customerId, parentCustomerId, country, lastMessageAt } = customer
  const facts: (NamedValue | false)[] = [
    {
      name: t('customers.fact.name'),
      value: name === null ? t('customers.noName') : <UserText>{name}</UserText>,
    },
    {
      name: t('customers.fact.username'),
      value: username === null ? t('customers.noUsername') : <Handle username={username} />,
    },
    {
      name: t('customers.fact.id'),
      value: customerId === null ? t('customers.noId') : <CopiedId id={customerId} />,
    },
    parentCustomerId !== null && {
      name: t('customers.fact.parentId'),
      value: <CopiedId id={parentCustomerId} />,
    },
    {
      name: t('customers.fact.country'),
      value: country === null ? t('value.unknown') : countryOf(country),
    },
    {
      name: t('customers.column.line'),
      value: (
        <Link to="/lines/$lineId" params={{ lineId: customer.lineId }}>
          <UserText>{customer.lineName}</UserText>
        </Link>
      ),
    },
    { name: t('customers.column.firstSeen'), value: <Ago at={customer.firstSeenAt} /> },
    {
      name: t('customers.column.lastMessage'),
      value: lastMessageAt === null ? t('customers.neverWrote') : <Ago at={lastMessageAt} />,
    },
    {
      name: t('customers.fact.marketing'),
      value: t(customer.optedOut ? 'customers.fact.optedOut' : 'customers.fact.notOptedOut'),
    },
  ]
  return (
    <Panel title={t('customers.who.title')}>
      <Facts facts={facts.filter((fact) => fact !== false)} />
    </Panel>
  )
}

function CopiedId({ id }: { id: string }) {
  return (
    <span className={classes.copied}>
      <Id>{id}</Id>
      <CopyButton value={id} what={isolateLtr(id)} />
    </span>
  )
}

/** The country in the words of whoever reads. */
function useCountryName(): (country: string) => string {
  const { i18n } = useLingui()
  return (country) => {
    try {
      const names = new Intl.DisplayNames(localeOf(i18n.locale), { type: 'region' })
      return names.of(country) ?? country
    } catch {
      // Not the form of a country: Meta may send what it likes.
      return country
    }
  }
}
