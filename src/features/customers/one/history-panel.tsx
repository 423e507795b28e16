import type { ReactNode } from 'react'
import type { CustomerDetails } from '../../../../domain/api/customers'
import { useFormat } from '../../../i18n/format'
import { Handle, Id, UserText } from '../../../i18n/isolates'
import { useText } from '../../../i18n/use-text'
import { MaskedPhone } from '../customer-name'
import { TrustPill } from '../pills'
import { Panel } from './panel'
import classes from './customer-page.module.css'

type Props = { customer: CustomerDetails }

/** Every id, name and phone they had here, and when: none is forgotten when Meta stops sending it. */
export function HistoryPanel({ customer: { ids, names, phones } }: Props) {
  const t = useText()
  return (
    <Panel title={t('customers.history.title')}>
      <Part title={t('customers.history.ids')} none={ids.length === 0}>
        {ids.map(({ customerId, since, until }) => (
          <li key={customerId}>
            <Id>{customerId}</Id>
            <Span from={since} to={until} />
          </li>
        ))}
      </Part>
      <Part title={t('customers.history.names')} none={names.length === 0}>
        {names.map(({ name, username, since, lastAt }) => (
          <li key={`${name} ${username} ${since}`}>
            <span>
              {name === null ? t('customers.noName') : <UserText>{name}</UserText>}
              {username !== null && (
                <>
                  {' '}
                  · <Handle username={username} />
                </>
              )}
            </span>
            <Span from={since} to={lastAt} />
          </li>
        ))}
      </Part>
      <Part title={t('customers.history.phones')} none={phones.length === 0}>
        {phones.map(({ phone, trust, since, lostAt, lastAt }) => (
          <li key={`${phone} ${since}`}>
            <MaskedPhone value={phone} />
            <TrustPill trust={trust} />
            {lostAt === null ? (
              <Span from={since} to={lastAt} />
            ) : (
              <Lost from={since} lostAt={lostAt} />
            )}
          </li>
        ))}
      </Part>
    </Panel>
  )
}

type PartProps = { title: string; none: boolean; children: ReactNode }

function Part({ title, none, children }: PartProps) {
  const t = useText()
  return (
    <div className={classes.part}>
      <h3 className={classes.partTitle}>{title}</h3>
      {none ? <p>{t('value.none')}</p> : <ul className={classes.kept}>{children}</ul>}
    </div>
  )
}

function Span({ from, to }: { from: string; to: string | null }) {
  const t = useText()
  const { date } = useFormat()
  return (
    <span className={classes.soft}>
      {to === null
        ? t('customers.history.since', { from: date(from) })
        : t('customers.history.span', { from: date(from), to: date(to) })}
    </span>
  )
}

function Lost({ from, lostAt }: { from: string; lostAt: string }) {
  const t = useText()
  const { date } = useFormat()
  return (
    <span className={classes.soft}>
      {t('customers.history.lost', { from: date(from), to: date(lostAt) })}
    </span>
  )
}
