import type { Session } from '../../domain/api/my-access'
import { fieldColumns, type CsvColumn } from '../csv'

export const sessionColumns: readonly CsvColumn<Session>[] = fieldColumns(
  'id',
  'current',
  'createdAt',
  'expiresAt',
  'ipAddress',
  'userAgent',
)
