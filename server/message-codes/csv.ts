import type { MessageCode } from '../../domain/api/message-codes'
import { fieldColumns, type CsvColumn } from '../csv'

export const messageCodeColumns: readonly CsvColumn<MessageCode>[] = [
  { name: 'id', value: ({ id }) => id },
  { name: 'lineId', value: ({ line }) => line.id },
  { name: 'line', value: ({ line }) => line.displayName },
  ...fieldColumns('site', 'prefilledMessage', 'messageAtMeta', 'code', 'deepLinkUrl'),
  ...fieldColumns('state', 'problem'),
  { name: 'owner', value: ({ owner }) => owner.name },
  ...fieldColumns('createdAt', 'updatedAt'),
]
