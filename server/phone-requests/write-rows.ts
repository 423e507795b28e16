import { sql } from 'drizzle-orm'
import type { Store } from '../database/database'
import type { PhoneRequestRow } from './rows'

/** The columns that change in the life of a request, with their types in the database. */
const columns = {
  customerId: 'text',
  templateId: 'text',
  templateName: 'text',
  language: 'text',
  wordingVersion: 'integer',
  state: 'text',
  open: 'boolean',
  messageId: 'text',
  unsureAt: 'timestamptz',
  acceptedAt: 'timestamptz',
  heldAt: 'timestamptz',
  sentAt: 'timestamptz',
  deliveredAt: 'timestamptz',
  readAt: 'timestamptz',
  failedAt: 'timestamptz',
  sharedAt: 'timestamptz',
  shareOutcome: 'text',
  expiredAt: 'timestamptz',
  cancelledAt: 'timestamptz',
  cancelReason: 'text',
  failureCode: 'integer',
  failureDetails: 'text',
  waitsFor: 'text',
  expiresAt: 'timestamptz',
  step: 'text',
  attempts: 'integer',
  runAt: 'timestamptz',
  leaseUntil: 'timestamptz',
} as const satisfies Partial<Record<keyof PhoneRequestRow, string>>

const names = Object.keys(columns).map((name) => ({
  field: sql.identifier(name),
  column: sql.identifier(name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)),
}))
const assignments = sql.join(
  names.map(({ field, column }) => sql`${column} = news.${field}`),
  sql`, `,
)
const types = sql.raw(
  Object.entries(columns)
    .map(([name, type]) => `"${name}" ${type}`)
    .join(', '),
)

/** Writes rows that are locked, all in one statement. */
export async function writeRows(tx: Store, rows: readonly PhoneRequestRow[]): Promise<void> {
  if (rows.length === 0) return
  await tx.execute(sql`
    update phone_requests set ${assignments}
    from json_to_recordset(${JSON.stringify(rows)}::json) as news(id text, ${types})
    where phone_requests.id = news.id`)
}
