import type { PoolName } from '../../domain/api/name-pool'
import type { CsvColumn } from '../csv'

/** One set of columns for every kind; what a kind does not have stays empty. */
export const poolColumns: readonly CsvColumn<PoolName>[] = [
  { name: 'kind', value: ({ kind }) => kind },
  { name: 'username', value: ({ username }) => username },
  { name: 'about', value: aboutOf },
  { name: 'line', value: lineOf },
  { name: 'since', value: sinceOf },
  { name: 'until', value: (name) => (name.kind === 'kept' ? name.kept.until : null) },
  { name: 'heldBy', value: ({ heldBy }) => heldBy?.displayName ?? null },
  { name: 'keptFor', value: ({ keptFor }) => keptFor?.campaign ?? null },
]

function aboutOf(name: PoolName): string | null {
  switch (name.kind) {
    case 'suggestion':
      return name.account ?? name.wabaId
    case 'near_miss':
      return name.sentence
    case 'kept':
      return name.kept.campaign
    default:
      return name.former.reason ?? name.former.ending
  }
}

function lineOf(name: PoolName): string | null {
  if (name.kind === 'near_miss') return name.line.displayName
  return 'former' in name ? name.former.line.displayName : null
}

function sinceOf(name: PoolName): string | null {
  if (name.kind === 'suggestion') return name.firstSeenAt
  return 'former' in name ? name.former.at : null
}
