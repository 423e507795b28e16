import type { SavedView } from '../../domain/api/saved-views'
import { fieldColumns, type CsvColumn } from '../csv'

export const viewColumns: readonly CsvColumn<SavedView>[] = [
  ...fieldColumns('id', 'page', 'name'),
  { name: 'search', value: ({ search }) => new URLSearchParams(search).toString() },
  ...fieldColumns('shared', 'mine'),
  { name: 'owner', value: ({ owner }) => owner.name },
  { name: 'createdAt', value: ({ createdAt }) => createdAt },
]
