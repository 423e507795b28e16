import { getTableColumns, sql, type SQL } from 'drizzle-orm'
import { templates } from '../database/schema/templates'
import type { Change } from '../dependencies'
import type { TemplateRow } from './rows'
import { wakeWorker } from './wake'

/** Writes many rows as they are to be, in one statement. Each must be locked since it was read. */
export async function writeTemplates(change: Change, rows: readonly TemplateRow[]): Promise<void> {
  if (rows.length === 0) return
  await change.tx.execute(sql`
    update templates set ${assignments}
    from json_populate_recordset(null::templates, ${jsonOf(rows)}::json) as given
    where templates.id = given.id`)
  if (rows.some(({ step }) => step === 'ask')) await wakeWorker(change)
}

const columns = Object.entries(getTableColumns(templates))

const assignments: SQL = sql.join(
  columns
    .filter(([key]) => key !== 'id' && key !== 'workspaceId')
    .map(([, { name }]) => sql`${sql.identifier(name)} = given.${sql.identifier(name)}`),
  sql`, `,
)

/** By the names of the database; moments become text in it. */
function jsonOf(rows: readonly TemplateRow[]): string {
  return JSON.stringify(
    rows.map((row) => {
      const values = new Map(Object.entries(row))
      return Object.fromEntries(columns.map(([key, { name }]) => [name, values.get(key)]))
    }),
  )
}
