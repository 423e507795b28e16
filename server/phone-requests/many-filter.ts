import { and, eq, ilike, isNull, or, sql, type SQL } from 'drizzle-orm'
import type { z } from 'zod'
import type { askMany as contract } from '../../domain/api/phone-requests'
import { customers } from '../database/schema/customers'
import type { JobRow } from '../jobs/rows'
import { contains } from '../search'

export type ManyFilter = NonNullable<JobRow['asking']>['filter']
type Body = z.output<typeof contract.body>

/** Whom the filter means: nobody whose phone is known. */
export function matching(workspaceId: string, { lineId, q, state }: ManyFilter): SQL | undefined {
  const text = q?.trim() ?? ''
  return and(
    eq(customers.workspaceId, workspaceId),
    isNull(customers.phoneDigits),
    lineId === undefined ? undefined : eq(customers.lineId, lineId),
    state === undefined ? undefined : eq(customers.askState, state),
    text === ''
      ? undefined
      : or(
          ilike(customers.name, contains(text)),
          ilike(customers.username, contains(text.replace(/^@/, ''))),
          sql`${customers.customerId} like ${contains(text.toUpperCase()).slice(1)}`,
        ),
  )
}

/** What of the body is kept: nothing that is not there. */
export function filterOf({ lineId, q, state, language }: Body): ManyFilter {
  return {
    ...(lineId !== undefined && { lineId }),
    ...(q !== undefined && { q }),
    ...(state !== undefined && { state }),
    ...(language !== undefined && { language }),
  }
}
