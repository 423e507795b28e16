import type { Notification } from '../../domain/api/notifications'
import { fieldColumns, type CsvColumn } from '../csv'

export const notificationColumns: readonly CsvColumn<Notification>[] = [
  ...fieldColumns('id', 'kind', 'at', 'readAt'),
  { name: 'username', value: ({ subject }) => subject.username },
  { name: 'line', value: ({ subject }) => subject.lineName },
  { name: 'address', value: ({ subject }) => subject.address ?? null },
  { name: 'platform', value: ({ subject }) => subject.platform ?? null },
  { name: 'drift', value: ({ subject }) => subject.drift ?? null },
  { name: 'by', value: ({ subject }) => subject.byName },
  { name: 'resource', value: ({ resource }) => resource },
]
