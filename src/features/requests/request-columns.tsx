import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { UsernameRequest } from '../../../domain/api/username-requests'
import { Ago } from '../../i18n/ago'
import { useFormat } from '../../i18n/format'
import { Handle, UserText } from '../../i18n/isolates'
import { Phone } from '../../i18n/phone'
import { useText } from '../../i18n/use-text'
import type { Column } from '../../ui/data-table'
import { currentOf } from './current-candidate'
import { NextActor } from './next-actor'
import { RequestStatePill } from './request-state-pill'
import classes from './request-columns.module.css'

export function useRequestColumns(): Column<UsernameRequest>[] {
  const t = useText()
  const { date } = useFormat()
  return useMemo(
    () => [
      { id: 'handle', header: t('requests.column.handle'), cell: handleCell },
      { id: 'line', header: t('requests.column.line'), cell: lineCell },
      {
        id: 'state',
        header: t('requests.column.state'),
        width: '11.5rem',
        cell: ({ state, stateSince }) => (
          <span className={classes.pair}>
            <RequestStatePill state={state} />
            <span className={classes.soft}>
              <Ago at={stateSince} quiet />
            </span>
          </span>
        ),
      },
      {
        id: 'actor',
        header: t('requests.column.actor'),
        width: '9.5rem',
        cell: (request) => <NextActor request={request} />,
      },
      {
        id: 'requester',
        header: t('requests.column.requester'),
        width: '8rem',
        cell: ({ requester }) => <UserText>{requester.name}</UserText>,
      },
      {
        id: 'campaign',
        header: t('requests.column.campaign'),
        width: '7.5rem',
        cell: ({ campaignDate }) =>
          campaignDate === null ? (
            <span className={classes.soft}>{t('requests.noCampaign')}</span>
          ) : (
            <time dateTime={campaignDate}>{date(campaignDate)}</time>
          ),
      },
    ],
    [t, date],
  )
}

function handleCell(request: UsernameRequest) {
  return <HandleLink request={request} />
}

function HandleLink({ request }: { request: UsernameRequest }) {
  const t = useText()
  const current = currentOf(request)
  const more = request.candidates.length - 1
  return (
    <>
      <Link
        to="/requests/$requestId"
        params={{ requestId: request.id }}
        className={classes.handle}
        data-row-link
      >
        <Handle username={current.username} displayCase={current.displayCase} />
      </Link>
      {more > 0 && (
        <span className={classes.soft}> {t('requests.moreCandidates', { count: more })}</span>
      )}
    </>
  )
}

function lineCell({ line }: UsernameRequest) {
  return (
    <span className={classes.pair}>
      <UserText>{line.displayName}</UserText>
      <span className={classes.soft}>
        <Phone value={line.phoneNumber} />
      </span>
    </span>
  )
}
