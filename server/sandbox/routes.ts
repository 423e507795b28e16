import { eq } from 'drizzle-orm'
import * as contracts from '../../domain/api/sandbox'
import { getSandboxChat, listSandboxCustomers } from '../../domain/api/sandbox-customers'
import { DomainError } from '../../domain/errors'
import type { Actor } from '../../domain/roles'
import { recordAudit } from '../audit/record'
import { lines } from '../database/schema/lines'
import type { Dependencies, Sandbox } from '../dependencies'
import { publish } from '../events/publish'
import { readCodesAgain } from '../message-codes/read-again'
import { decodeCursor, invalidCursor, toPage } from '../paging'
import { serve, type Server } from '../serve'
import { connectionOf, modeOf } from '../settings/connection'

/** Where a person plays Meta. A live workspace has no sandbox: there Meta decides. */
export function sandboxRoutes(server: Server): void {
  serve(server, contracts.getSandbox, async ({ deps, actor }) =>
    (await sandboxOf(deps, actor)).world(),
  )
  serve(server, listSandboxCustomers, async ({ deps, actor, query }) => {
    const { q, limit, cursor } = query
    const after = decodeCursor(cursor)?.id ?? null
    const sandbox = await sandboxOf(deps, actor)
    const found = await sandbox.customers({ limit, after, ...(q !== undefined && { q }) })
    if (found === 'not_found') throw invalidCursor()
    return toPage(
      found,
      limit,
      (customer) => customer,
      ({ personId }) => ({ value: '', id: personId }),
    )
  })
  serve(server, getSandboxChat, async ({ deps, actor, query }) => {
    const sandbox = await sandboxOf(deps, actor)
    const chat = await sandbox.chat(query.personId, query.phoneNumberId)
    if (chat === 'not_found') throw new DomainError('not_found')
    return chat
  })
  serve(server, contracts.playSandbox, async ({ deps, actor, body }) => {
    const sandbox = await sandboxOf(deps, actor)
    if ((await sandbox.play(body)) === 'not_found') throw new DomainError('not_found')
    await deps.database.transaction(async (tx) => {
      const change = { tx, actor, at: deps.now(), newId: deps.newId }
      await publish(
        { ...change, workspaceId: actor.workspaceId },
        'sandbox.updated',
        '/api/v1/sandbox',
      )
      // Names are read again by themselves; codes only when somebody wants to know, and a new world has none of ours.
      if (body.play === 'start_over')
        await readCodesAgain(change, eq(lines.workspaceId, actor.workspaceId))
      await recordAudit(change, {
        action: `sandbox.${body.play}`,
        subject: '/api/v1/sandbox',
        after: body,
      })
    })
    return sandbox.world()
  })
}

async function sandboxOf(deps: Dependencies, actor: Actor): Promise<Sandbox> {
  const mode = modeOf(await connectionOf(deps, actor.workspaceId))
  if (!deps.sandbox || mode === 'live') throw new DomainError('sandbox_only')
  return deps.sandbox
}
