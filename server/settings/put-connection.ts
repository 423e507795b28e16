import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { putMetaConnection } from '../../domain/api/settings'
import { DomainError } from '../../domain/errors'
import type { Actor } from '../../domain/roles'
import { recordAudit } from '../audit/record'
import { metaConnections } from '../database/schema/workspaces'
import type { Change, Dependencies } from '../dependencies'
import { publish } from '../events/publish'
import { startSync } from '../lines/sync'
import { readAccount, subscribeApp } from '../meta/accounts'
import { startTemplateSync } from '../templates/sync'
import { alignAccounts } from './accounts'
import { clientOf, connectionOf } from './connection'

type Body = z.output<typeof putMetaConnection.body>

/** Connects the workspace to Meta. Each account is read with the token first: wrong credentials are never stored. */
export async function connectMeta(deps: Dependencies, actor: Actor, body: Body): Promise<void> {
  if (deps.meta.environment)
    throw new DomainError('step_not_allowed', {
      detail: 'The connection is set by the environment of the server.',
      allowed: [],
    })
  const current = await connectionOf(deps, actor.workspaceId)
  const stored = current?.source === 'settings' ? current : null
  const accessToken = body.accessToken ?? stored?.accessToken
  if (accessToken === undefined)
    throw missing('accessToken', 'Paste the access token of your system user.')
  const appSecret = body.appSecret ?? stored?.appSecret
  if (!appSecret)
    throw missing('appSecret', 'Paste the app secret: without it no webhook can be trusted.')
  const graphVersion = body.graphVersion ?? deps.meta.graphVersion
  const wabaIds = [...new Set(body.wabaIds)]
  await tryCredentials(deps, { accessToken, wabaIds, graphVersion })
  const values = {
    accessToken: await deps.secrets.encrypt(accessToken),
    appSecret: await deps.secrets.encrypt(appSecret),
    verifyToken: body.verifyToken
      ? await deps.secrets.encrypt(body.verifyToken)
      : stored?.verifyToken
        ? await deps.secrets.encrypt(stored.verifyToken)
        : null,
    wabaIds,
    graphVersion,
  }
  await deps.database.transaction((tx) =>
    store({ tx, actor, at: deps.now(), newId: deps.newId }, values),
  )
}

function missing(path: string, message: string): DomainError {
  return new DomainError('invalid_input', { fields: [{ path, code: 'required', message }] })
}

async function tryCredentials(
  deps: Dependencies,
  credentials: { accessToken: string; wabaIds: string[]; graphVersion: string },
): Promise<void> {
  const client = clientOf(deps, {
    ...credentials,
    appSecret: null,
    verifyToken: null,
    source: 'settings',
    graphUrl: deps.meta.graphUrl,
    fetch: deps.metaFetch,
  })
  for (const [index, wabaId] of credentials.wabaIds.entries()) {
    const answer = await readAccount(client, wabaId)
    if (answer.kind === 'lost') throw new DomainError('meta_unreachable')
    if (answer.kind === 'error')
      throw new DomainError('meta_refused_credentials', {
        detail: `Meta answered for account ${wabaId} with code ${answer.error.code}: ${answer.error.message}.`,
        fields: [
          {
            path: `wabaIds.${index}`,
            code: 'refused',
            message: `Meta’s code ${answer.error.code}.`,
          },
        ],
      })
    // Without it no webhook comes; names are read again all the same, so a refusal here is no reason to stop.
    await subscribeApp(client, wabaId)
  }
}

type Values = Omit<typeof metaConnections.$inferInsert, 'workspaceId' | 'updatedAt'>

async function store(change: Change, values: Values): Promise<void> {
  const { workspaceId } = change.actor
  const set = { ...values, updatedAt: change.at }
  const before = await change.tx
    .select({ wabaIds: metaConnections.wabaIds })
    .from(metaConnections)
    .where(eq(metaConnections.workspaceId, workspaceId))
  await change.tx
    .insert(metaConnections)
    .values({ ...set, workspaceId })
    .onConflictDoUpdate({ target: metaConnections.workspaceId, set })
  await alignAccounts(change, values.wabaIds)
  await startSync(change)
  await startTemplateSync(change)
  await publish({ ...change, workspaceId }, 'settings.updated', '/api/v1/settings/meta')
  await recordAudit(change, {
    action: 'settings.meta',
    subject: '/api/v1/settings/meta',
    before: before[0] ?? null,
    after: { wabaIds: values.wabaIds, graphVersion: values.graphVersion },
  })
}
