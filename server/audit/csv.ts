import type { AuditEntry } from '../../domain/api/audit'
import type { CsvColumn } from '../csv'

export const auditColumns: readonly CsvColumn<AuditEntry>[] = [
  { name: 'id', value: ({ id }) => id },
  { name: 'at', value: ({ at }) => at },
  { name: 'actorKind', value: ({ actor }) => actor.kind },
  { name: 'actorId', value: ({ actor }) => actor.id },
  { name: 'actorName', value: ({ actor }) => actor.name },
  { name: 'action', value: ({ action }) => action },
  { name: 'subject', value: ({ subject }) => subject },
  { name: 'before', value: ({ before }) => jsonOf(before) },
  { name: 'after', value: ({ after }) => jsonOf(after) },
  { name: 'hash', value: ({ hash }) => hash },
]

function jsonOf(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value)
}
