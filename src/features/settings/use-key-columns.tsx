import { Button } from '@mantine/core'
import { IconCircleCheck, IconCircleOff, IconClockExclamation } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { ApiKey } from '../../../domain/api/people'
import { Ago } from '../../i18n/ago'
import { useNow } from '../../i18n/clock'
import { useFormat } from '../../i18n/format'
import { Id, UserText } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import type { Column } from '../../ui/data-table'
import { StatePill } from '../../ui/state-pill'
import { keyState } from './key-state'
import classes from './people.module.css'

const looks = {
  active: { tone: 'good', icon: IconCircleCheck },
  soon: { tone: 'waiting', icon: IconClockExclamation },
  expired: { tone: 'bad', icon: IconCircleOff },
  ended: { tone: 'quiet', icon: IconCircleOff },
} as const

export function useKeyColumns(onEnd: (key: ApiKey) => void): Column<ApiKey>[] {
  const t = useText()
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('keys.name'),
        width: '30%',
        cell: (key) => <KeyName apiKey={key} />,
      },
      {
        id: 'scopes',
        header: t('keys.scopes'),
        width: '24%',
        cell: ({ scopes }) => scopes.map((scope) => t(`may.${scope}`)).join(' · '),
      },
      {
        id: 'lastUsed',
        header: t('keys.lastUsed'),
        cell: ({ lastUsedAt }) =>
          lastUsedAt === null ? t('keys.neverUsed') : <Ago at={lastUsedAt} />,
      },
      { id: 'expires', header: t('keys.expires'), cell: (key) => <KeyEnd apiKey={key} /> },
      { id: 'state', header: t('keys.state'), cell: (key) => <KeyPill apiKey={key} /> },
      {
        id: 'end',
        header: t('people.acts'),
        width: '6rem',
        align: 'end',
        onCard: 'plain',
        cell: (key) =>
          key.endedAt === null && (
            <Button
              variant="default"
              size="compact-md"
              aria-label={t('keys.endNamed', { name: key.name })}
              onClick={() => onEnd(key)}
            >
              {t('keys.end')}
            </Button>
          ),
      },
    ],
    [t, onEnd],
  )
}

function KeyName({ apiKey }: { apiKey: ApiKey }) {
  return (
    <>
      <span className={classes.name}>
        <UserText>{apiKey.name}</UserText>
      </span>
      <span className={classes.email}>
        <Id>{apiKey.prefix}…</Id>
      </span>
      <span className={classes.email}>
        <Trans
          id="keys.by"
          values={{
            name: <UserText>{apiKey.createdBy}</UserText>,
            when: <Ago at={apiKey.createdAt} quiet />,
          }}
        />
      </span>
    </>
  )
}

function KeyEnd({ apiKey }: { apiKey: ApiKey }) {
  const t = useText()
  const { date } = useFormat()
  const at = apiKey.endedAt ?? apiKey.expiresAt
  return at === null ? t('keys.expires.never') : <time dateTime={at}>{date(at)}</time>
}

function KeyPill({ apiKey }: { apiKey: ApiKey }) {
  const t = useText()
  const state = keyState(apiKey, useNow())
  return (
    <StatePill tone={looks[state].tone} icon={looks[state].icon}>
      {t(`keys.state.${state}`)}
    </StatePill>
  )
}
