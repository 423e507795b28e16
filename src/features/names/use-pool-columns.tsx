import { useMemo, type ReactNode } from 'react'
import type { PoolKind, PoolName } from '../../../domain/api/name-pool'
import { Ago } from '../../i18n/ago'
import { useText } from '../../i18n/use-text'
import type { Column } from '../../ui/data-table'
import type { OnKeep } from './keeping'
import { About, NameCell, Until } from './pool-cells'
import { PoolActs } from './pool-acts'

const aboutHeaders = {
  suggestion: 'names.col.account',
  released: 'names.col.line',
  revoked: 'names.col.line',
  near_miss: 'names.col.why',
  kept: 'names.col.campaign',
} as const satisfies Record<PoolKind, string>

const whenHeaders = {
  suggestion: 'names.col.seen',
  released: 'names.col.gone',
  revoked: 'names.col.gone',
  near_miss: null,
  kept: 'names.col.until',
} as const satisfies Record<PoolKind, string | null>

export function usePoolColumns(kind: PoolKind, onKeep: OnKeep): Column<PoolName>[] {
  const t = useText()
  return useMemo(() => {
    const when = whenHeaders[kind]
    return [
      {
        id: 'name',
        header: t('names.col.name'),
        width: '30%',
        cell: (name) => <NameCell name={name} />,
      },
      { id: 'about', header: t(aboutHeaders[kind]), cell: (name) => <About name={name} /> },
      ...(when === null
        ? []
        : [{ id: 'when', header: t(when), width: '18%', cell: whenOf } as const]),
      {
        id: 'acts',
        header: t('names.col.acts'),
        width: '17rem',
        align: 'end',
        onCard: 'plain',
        cell: (name) => <PoolActs name={name} onKeep={onKeep} />,
      },
    ]
  }, [t, kind, onKeep])
}

function whenOf(name: PoolName): ReactNode {
  if (name.kind === 'suggestion') return <Ago at={name.lastSeenAt} quiet />
  if (name.kind === 'kept') return <Until kept={name.kept} />
  return name.kind === 'near_miss' ? null : <Ago at={name.former.at} quiet />
}
