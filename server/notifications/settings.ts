import { eq, sql } from 'drizzle-orm'
import type { NotificationSettings } from '../../domain/api/notifications'
import { isOnByDefault, kindsFor } from '../../domain/notifications'
import type { Actor } from '../../domain/roles'
import type { Store } from '../database/database'
import { notificationSettings } from '../database/schema/notifications'
import type { Change } from '../dependencies'

type Person = Actor & { kind: 'person' }

/** What a person is told of: their own choice, else the default of their role. */
export async function showSettings(store: Store, person: Person): Promise<NotificationSettings> {
  const rows = await store
    .select()
    .from(notificationSettings)
    .where(eq(notificationSettings.personId, person.id))
  const chosen = new Map(rows.map(({ kind, on }) => [kind, on]))
  return {
    items: kindsFor(person.role).map((kind) => ({
      kind,
      on: chosen.get(kind) ?? isOnByDefault(kind, person.role),
    })),
  }
}

/** Stores the kinds that are named. Named twice, the last counts. */
export async function putSettings(
  change: Change,
  person: Person,
  { items }: NotificationSettings,
): Promise<NotificationSettings> {
  const chosen = new Map(items.map(({ kind, on }) => [kind, on]))
  await change.tx
    .insert(notificationSettings)
    .values(
      [...chosen]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([kind, on]) => ({ personId: person.id, kind, on })),
    )
    .onConflictDoUpdate({
      target: [notificationSettings.personId, notificationSettings.kind],
      set: { on: sql`excluded."on"` },
    })
  return showSettings(change.tx, person)
}
