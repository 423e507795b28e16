import type { Person } from '../../domain/api/people'
import { fieldColumns, type CsvColumn } from '../csv'

export const peopleColumns: readonly CsvColumn<Person>[] = fieldColumns(
  'id',
  'name',
  'email',
  'role',
  'state',
  'createdAt',
  'lastSeenAt',
)
