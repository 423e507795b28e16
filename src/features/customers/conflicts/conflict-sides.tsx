import { VisuallyHidden } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { NumberConflict } from '../../../../domain/api/number-conflicts'
import { useFormat } from '../../../i18n/format'
import { Handle, Id, UserText } from '../../../i18n/isolates'
import { useText } from '../../../i18n/use-text'
import { CustomerName } from '../customer-name'
import { TrustPill } from '../pills'
import classes from './conflict.module.css'

type Side = NumberConflict['older']

/** Both customers, line by line; what differs is marked by more than colour. */
export function ConflictSides({ conflict: { older, newer } }: { conflict: NumberConflict }) {
  const t = useText()
  return (
    <div className={classes.frame}>
      <table className={classes.table} aria-label={t('conflicts.sides')}>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{t('conflicts.what.column')}</VisuallyHidden>
            </th>
            <SideHead label={t('conflicts.older')} side={older} />
            <SideHead label={t('conflicts.newer')} side={newer} />
          </tr>
        </thead>
        <tbody>
          {useRows().map(({ name, keyOf, show }) => (
            <tr key={name} data-differs={keyOf(older) !== keyOf(newer)}>
              <th scope="row">
                {name}
                {keyOf(older) !== keyOf(newer) && (
                  <span className={classes.differs}>{t('conflicts.differs')}</span>
                )}
              </th>
              <td>{show(older)}</td>
              <td>{show(newer)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function SideHead({ label, side }: { label: string; side: Side }) {
  return (
    <th scope="col">
      <span className={classes.soft}>{label}</span>
      <Link
        to="/customers/$customerId"
        params={{ customerId: side.customer }}
        className={classes.name}
      >
        <CustomerName customer={side} />
      </Link>
    </th>
  )
}

type Row = { name: string; keyOf: (side: Side) => string | null; show: (side: Side) => ReactNode }

function useRows(): Row[] {
  const t = useText()
  const { dateTime } = useFormat()
  const time = (at: string | null, none: string) =>
    at === null ? none : <time dateTime={at}>{dateTime(at)}</time>
  return [
    {
      name: t('customers.fact.name'),
      keyOf: ({ name }) => name,
      show: ({ name }) => (name === null ? t('customers.noName') : <UserText>{name}</UserText>),
    },
    {
      name: t('customers.fact.username'),
      keyOf: ({ username }) => username,
      show: ({ username }) =>
        username === null ? t('customers.noUsername') : <Handle username={username} />,
    },
    {
      name: t('customers.fact.id'),
      keyOf: ({ customerId }) => customerId,
      show: ({ customerId }) => (customerId === null ? t('customers.noId') : <Id>{customerId}</Id>),
    },
    {
      name: t('conflicts.trust'),
      keyOf: ({ phoneTrust }) => phoneTrust,
      show: ({ phoneTrust }) =>
        phoneTrust === null ? t('conflicts.notHeld') : <TrustPill trust={phoneTrust} />,
    },
    {
      name: t('conflicts.phoneSince'),
      keyOf: ({ phoneSince }) => phoneSince,
      show: ({ phoneSince }) => time(phoneSince, t('conflicts.notHeld')),
    },
    {
      name: t('customers.column.firstSeen'),
      keyOf: ({ firstSeenAt }) => firstSeenAt,
      show: ({ firstSeenAt }) => time(firstSeenAt, t('value.unknown')),
    },
    {
      name: t('customers.column.lastMessage'),
      keyOf: ({ lastMessageAt }) => lastMessageAt,
      show: ({ lastMessageAt }) => time(lastMessageAt, t('customers.neverWrote')),
    },
  ]
}
