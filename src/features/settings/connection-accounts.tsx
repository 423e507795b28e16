import { IconAlertTriangle, IconBuildingStore, IconCircleCheck } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { MetaConnection } from '../../../domain/api/settings'
import { Ago } from '../../i18n/ago'
import { useFormat } from '../../i18n/format'
import { Id, UserText } from '../../i18n/isolates'
import { useText } from '../../i18n/use-text'
import { DataTable, type Column } from '../../ui/data-table'
import { EmptyState } from '../../ui/empty-state'
import { StatePill } from '../../ui/state-pill'
import { Section } from './section'
import classes from './connection-facts.module.css'

type Account = MetaConnection['accounts'][number]

export function ConnectionAccounts({ accounts }: { accounts: readonly Account[] }) {
  const t = useText()
  const columns = useColumns()
  return (
    <Section title={t('meta.accounts.title')}>
      {accounts.length === 0 ? (
        <EmptyState icon={IconBuildingStore} what={t('meta.accounts.none')} />
      ) : (
        <DataTable
          label={t('meta.accounts.title')}
          columns={columns}
          rows={accounts}
          rowKey={({ wabaId }) => wabaId}
        />
      )}
    </Section>
  )
}

function useColumns(): Column<Account>[] {
  const t = useText()
  const { number } = useFormat()
  return useMemo(
    () => [
      {
        id: 'account',
        header: t('meta.accounts.account'),
        width: '40%',
        cell: ({ name, wabaId }) => (
          <>
            {name === null ? t('meta.accounts.unnamed') : <UserText>{name}</UserText>}
            <br />
            <span className={classes.help}>
              <Id>{wabaId}</Id>
            </span>
          </>
        ),
      },
      { id: 'lines', header: t('meta.accounts.lines'), cell: ({ lines }) => number(lines) },
      {
        id: 'synced',
        header: t('meta.accounts.synced'),
        cell: ({ syncedAt }) =>
          syncedAt === null ? t('meta.accounts.neverSynced') : <Ago at={syncedAt} />,
      },
      {
        id: 'state',
        header: t('meta.accounts.state'),
        width: '28%',
        cell: ({ problem }) =>
          problem === null ? (
            <StatePill tone="good" icon={IconCircleCheck}>
              {t('meta.accounts.fine')}
            </StatePill>
          ) : (
            <>
              <StatePill tone="bad" icon={IconAlertTriangle}>
                {t('meta.accounts.problem')}
              </StatePill>
              <p className={classes.help}>
                <UserText>{problem}</UserText>
              </p>
            </>
          ),
      },
    ],
    [t, number],
  )
}
