import { sql } from 'drizzle-orm'
import { rowsOf } from '../database/database'
import type { Dependencies } from '../dependencies'
import { startTemplateScan } from '../templates/sync'
import { systemChange } from './system-change'

/** Begins the scan of a workspace whose last reading of all templates is too long ago. Answers whether it did. */
export async function beginTemplateScan(deps: Dependencies): Promise<boolean> {
  const since = new Date(deps.now().getTime() - deps.pace.templateScan)
  const result = await deps.database.store.execute(sql`
    select accounts.workspace_id as "workspaceId" from accounts
    where not exists (
      select 1 from jobs
      where jobs.workspace_id = accounts.workspace_id and jobs.kind = 'templates_sync'
        and (jobs.finished_at is null or jobs.created_at > ${since.toISOString()}::timestamptz))
    limit 1`)
  const due = rowsOf<{ workspaceId: string }>(result)[0]
  if (!due) return false
  return deps.database.transaction((tx) =>
    startTemplateScan(systemChange(deps, tx, due.workspaceId), since),
  )
}
