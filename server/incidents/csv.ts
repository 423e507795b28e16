import type { Incident } from '../../domain/api/incidents'
import { fieldColumns, type CsvColumn } from '../csv'

export const incidentColumns: readonly CsvColumn<Incident>[] = [
  { name: 'id', value: ({ id }) => id },
  { name: 'lineId', value: ({ line }) => line.id },
  { name: 'line', value: ({ line }) => line.displayName },
  ...fieldColumns('requestId', 'username', 'replacedBy', 'at', 'openUses'),
  { name: 'told', value: ({ told }) => told.map(({ name }) => name).join(', ') },
  { name: 'acknowledgedAt', value: ({ acknowledged }) => acknowledged?.at ?? null },
  { name: 'acknowledgedBy', value: ({ acknowledged }) => acknowledged?.byName ?? null },
  { name: 'note', value: ({ acknowledged }) => acknowledged?.note ?? null },
]
