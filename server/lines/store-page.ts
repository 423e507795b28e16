import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import type { Store } from '../database/database'
import { lines } from '../database/schema/lines'
import type { PhoneNumberRow } from '../meta/phone-numbers'

type Page = {
  workspaceId: string
  wabaId: string
  rows: PhoneNumberRow[]
  at: Date
  newId: () => string
}

/** Stores a page of an account's phone numbers: new lines come in, known ones are brought up to date. */
export async function storePage(tx: Store, page: Page): Promise<void> {
  if (page.rows.length === 0) return
  const { workspaceId, wabaId, at } = page
  await tx
    .insert(lines)
    .values(
      page.rows.map((row) => ({
        id: page.newId(),
        workspaceId,
        wabaId,
        phoneNumberId: row.phoneNumberId,
        phoneNumber: `+${row.phoneDigits}`,
        phoneDigits: row.phoneDigits,
        displayName: row.verifiedName ?? row.displayPhoneNumber,
        status: row.status,
        metaStatus: row.metaStatus,
        quality: row.quality,
        nameStatus: row.nameStatus,
        codeVerificationStatus: row.codeVerificationStatus,
        platformType: row.platformType,
        messagingLimit: row.messagingLimit,
        nextReadAt: at,
        syncedAt: at,
      })),
    )
    .onConflictDoUpdate({
      target: [lines.workspaceId, lines.phoneNumberId],
      set: {
        wabaId: sql`excluded.waba_id`,
        phoneNumber: sql`excluded.phone_number`,
        phoneDigits: sql`excluded.phone_digits`,
        displayName: sql`excluded.display_name`,
        status: sql`excluded.status`,
        metaStatus: sql`excluded.meta_status`,
        quality: sql`excluded.quality`,
        nameStatus: sql`excluded.name_status`,
        codeVerificationStatus: sql`excluded.code_verification_status`,
        platformType: sql`excluded.platform_type`,
        messagingLimit: sql`excluded.messaging_limit`,
        nextReadAt: sql`least(${lines.nextReadAt}, excluded.next_read_at)`,
        syncedAt: at,
        goneAt: null,
      },
    })
}

/** Lines that a whole list no longer had have left the account. Only after a list that came to its end. */
export async function markGone(
  tx: Store,
  account: { workspaceId: string; wabaId: string; listedSince: Date; at: Date },
): Promise<void> {
  await tx
    .update(lines)
    .set({ goneAt: account.at })
    .where(
      and(
        eq(lines.workspaceId, account.workspaceId),
        eq(lines.wabaId, account.wabaId),
        lt(lines.syncedAt, account.listedSince),
        isNull(lines.goneAt),
      ),
    )
}
