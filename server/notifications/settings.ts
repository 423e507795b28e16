import { eq, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type {
  NotificationSettings,
  putNotificationSettings as contract,
} from '../../domain/api/notifications'
import { isOnByDefault, kindsFor, type NotificationKind } from '../../domain/notifications'
import type { Actor } from '../../domain/roles'
import type { Store } from '../database/database'
import { notificationSettings } from '../database/schema/notifications'
import type { Change } from '../dependencies'

type Person = Actor & { kind: 'person' }

/** What a person is told of: their own choice, else the default of their role. */
export async function showSettings(
  store: Store,
  person: Person,
  mailServer: boolean,
): Promise<NotificationSettings> {
  const rows = await store
    .select()
    .from(notificationSettings)
    .where(eq(notificationSettings.personId, person.id))
  const chosen = new Map(rows.map((row) => [row.kind, row]))
  return {
    mailServer,
    items: kindsFor(person.role).map((kind) => ({
      kind,
      on: chosen.get(kind)?.on ?? isOnByDefault(kind, person.role),
      mail: chosen.get(kind)?.mail ?? isOnByDefault(kind, person.role, 'mail'),
    })),
  }
}

/** Stores what is named of each kind. Named twice, the last counts. */
export async function putSettings(
  change: Change,
  person: Person,
  { items }: z.output<typeof contract.body>,
): Promise<void> {
  const chosen = new Map<NotificationKind, (typeof items)[number]>()
  for (const item of items) chosen.set(item.kind, { ...chosen.get(item.kind), ...item })
  await change.tx
    .insert(notificationSettings)
    .values(
      [...chosen.values()]
        .toSorted((a, b) => (a.kind < b.kind ? -1 : 1))
        .map(({ kind, on, mail }) => ({ personId: person.id, kind, on, mail })),
    )
    .onConflictDoUpdate({
      target: [notificationSettings.personId, notificationSettings.kind],
      set: {
        on: sql`coalesce(excluded."on", ${notificationSettings.on})`,
        mail: sql`coalesce(excluded.mail, ${notificationSettings.mail})`,
      },
    })
}
