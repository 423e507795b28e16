import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { changePassword as contract } from '../../domain/api/my-access'
import { DomainError } from '../../domain/errors'
import { recordAudit } from '../audit/record'
import { count, forgetFailures } from '../auth/sign-in-limit'
import { account } from '../database/schema/people'
import type { Change, Dependencies } from '../dependencies'
import { endOtherSessions, type Own } from './sessions'

type Body = z.output<typeof contract.body>

const mostWrong = 5

/** The hash of the new password, once the present one was given; wrong ones are counted like failed sign-ins. */
export async function checkPassword(deps: Dependencies, own: Own, body: Body): Promise<string> {
  const key = `password ${own.personId}`
  await count(deps, key, mostWrong)
  const [found] = await deps.database.store
    .select({ hash: account.password })
    .from(account)
    .where(passwordOf(own))
  const hash = found?.hash ?? null
  if (hash === null || !(await deps.verifyPassword(hash, body.currentPassword)))
    throw new DomainError('invalid_input', {
      fields: [
        {
          path: 'currentPassword',
          code: 'wrong_password',
          message: 'This is not your present password.',
        },
      ],
    })
  await forgetFailures(deps, [key])
  return deps.hashPassword(body.newPassword)
}

/** Stores it; with that the sessions elsewhere end, unless they are to stay. */
export async function changePassword(
  change: Change,
  own: Own,
  next: { passwordHash: string; endOtherSessions: boolean },
): Promise<undefined> {
  await change.tx
    .update(account)
    .set({ password: next.passwordHash, updatedAt: change.at })
    .where(passwordOf(own))
  await recordAudit(change, {
    action: 'user.change_password',
    subject: `/api/v1/users/${own.personId}`,
  })
  if (next.endOtherSessions) await endOtherSessions(change, own)
}

function passwordOf(own: Own) {
  return and(eq(account.userId, own.personId), eq(account.providerId, 'credential'))
}
