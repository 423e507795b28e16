import type { ApiKey } from '../../domain/api/people'
import { fieldColumns, type CsvColumn } from '../csv'

export const apiKeyColumns: readonly CsvColumn<ApiKey>[] = [
  ...fieldColumns('id', 'name', 'prefix'),
  { name: 'scopes', value: ({ scopes }) => scopes.join(' ') },
  ...fieldColumns('createdAt', 'createdBy', 'expiresAt', 'lastUsedAt', 'endedAt'),
]
