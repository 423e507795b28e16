import { eq } from 'drizzle-orm'
import { usualAsking, type AskingSettings } from '../../domain/asking-settings'
import type { Store } from '../database/database'
import { askingSettings } from '../database/schema/phone-requests'

/** What the workspace chose for asking, else what is usual. */
export async function readAsking(store: Store, workspaceId: string): Promise<AskingSettings> {
  const [row] = await store
    .select()
    .from(askingSettings)
    .where(eq(askingSettings.workspaceId, workspaceId))
  if (!row) return usualAsking
  const { workspaceId: _, ...settings } = row
  return settings
}
