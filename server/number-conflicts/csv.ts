import type { NumberConflict } from '../../domain/api/number-conflicts'
import { fieldColumns, type CsvColumn } from '../csv'

export const conflictColumns: readonly CsvColumn<NumberConflict>[] = [
  ...fieldColumns('id', 'lineId', 'lineName', 'phone', 'source', 'state'),
  { name: 'older', value: ({ older }) => older.customerId ?? older.name },
  { name: 'newer', value: ({ newer }) => newer.customerId ?? newer.name },
  ...fieldColumns('openedAt', 'decision', 'decidedAt', 'decidedBy', 'note'),
]
