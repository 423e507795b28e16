import type { NameUse } from '../../domain/api/name-uses'
import type { CsvColumn } from '../csv'

export const nameUseColumns: readonly CsvColumn<NameUse>[] = [
  { name: 'id', value: ({ id }) => id },
  { name: 'username', value: ({ username }) => username },
  { name: 'kind', value: ({ kind }) => kind },
  { name: 'title', value: ({ title }) => title },
  { name: 'where', value: ({ where }) => where },
  { name: 'url', value: ({ url }) => url },
  { name: 'standing', value: ({ standing }) => standing },
  { name: 'createdBy', value: ({ createdBy }) => createdBy },
  { name: 'createdAt', value: ({ createdAt }) => createdAt },
  { name: 'endedAt', value: ({ ended }) => ended?.at ?? null },
]
