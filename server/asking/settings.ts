import { eq, sql } from 'drizzle-orm'
import { usualAsking, type AskingSettings } from '../../domain/asking-settings'
import { DomainError, type FieldError } from '../../domain/errors'
import { templateLanguages } from '../../domain/template-languages'
import { isTimeZone } from '../../domain/zoned-time'
import { recordAudit } from '../audit/record'
import type { Store } from '../database/database'
import { askingSettings } from '../database/schema/phone-requests'
import type { Change } from '../dependencies'
import { publish } from '../events/publish'

const subject = '/api/v1/settings/asking'

/** What the workspace chose for asking, else what is usual. */
export async function readAsking(store: Store, workspaceId: string): Promise<AskingSettings> {
  const [row] = await store
    .select()
    .from(askingSettings)
    .where(eq(askingSettings.workspaceId, workspaceId))
  return row ? settingsOf(row) : usualAsking
}

export function settingsOf(row: typeof askingSettings.$inferSelect): AskingSettings {
  const { workspaceId: _workspaceId, ...settings } = row
  return settings
}

/** The stop switch has its own calls: a form that was opened before it was pressed leaves it as it is. */
export type AskingWish = Omit<AskingSettings, 'stopped'> & { stopped?: boolean | undefined }

/** Stores a choice. It counts from the next message on: what waits looks at the settings before it leaves. */
export async function writeAsking(change: Change, wish: AskingWish): Promise<AskingSettings> {
  demandValid(wish)
  return store(change, wish, 'settings.asking')
}

/** The stop switch. Nothing that waits is lost: it goes on where it stands. */
export async function flipAsking(change: Change, stopped: boolean): Promise<AskingSettings> {
  const { tx, actor } = change
  const before = await readAsking(tx, actor.workspaceId)
  if (before.stopped === stopped) return before
  return store(change, { stopped }, stopped ? 'asking.stop' : 'asking.resume')
}

async function store(
  change: Change,
  wish: Partial<AskingWish>,
  action: 'settings.asking' | 'asking.stop' | 'asking.resume',
): Promise<AskingSettings> {
  const { tx, actor } = change
  const { workspaceId } = actor
  const before = await readAsking(tx, workspaceId)
  const { stopped = before.stopped, ...rules } = wish
  // Only what is wished is set: two who change different things at once lose nothing.
  const [row] = await tx
    .insert(askingSettings)
    .values({ ...before, ...rules, stopped, workspaceId })
    .onConflictDoUpdate({ target: askingSettings.workspaceId, set: wish })
    .returning()
  const after = row ? settingsOf(row) : before
  await wakeSenders(tx)
  await publish({ ...change, workspaceId }, 'settings.updated', subject)
  await recordAudit(change, { action, subject, before, after })
  return after
}

/** What could not leave may leave now. */
export async function wakeSenders(tx: Store): Promise<void> {
  await tx.execute(sql`select pg_notify('handleboard_outbox', '')`)
}

function demandValid({ quietHours, defaultLanguage }: AskingWish): void {
  const { timeZone, nightly } = quietHours
  const fields: FieldError[] = []
  if (!isTimeZone(timeZone))
    fields.push({
      path: 'quietHours.timeZone',
      code: 'unknown_time_zone',
      message: 'Give a time zone by its IANA name, like Asia/Jerusalem.',
    })
  if (nightly !== null && nightly.from === nightly.to)
    fields.push({
      path: 'quietHours.nightly.to',
      code: 'same_as_from',
      message: 'Let the quiet hours end at another time than they begin, or leave them out.',
    })
  fields.push(...languageErrors('defaultLanguage', defaultLanguage))
  if (fields.length > 0) throw new DomainError('invalid_input', { fields })
}

export function languageErrors(path: string, language: string | null | undefined): FieldError[] {
  if (language === null || language === undefined || templateLanguages.includes(language)) return []
  const message = 'This is no language of Meta’s list. Write it as Meta does, like he or en_US.'
  return [{ path, code: 'unknown_language', message }]
}
