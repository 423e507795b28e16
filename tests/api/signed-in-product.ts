import { eq } from 'drizzle-orm'
import { createFirstAdmin } from '../../domain/api/me'
import type { Role } from '../../domain/roles'
import { account, user } from '../../server/database/schema/people'
import type { Log } from '../../server/dependencies'
import { nodeDependencies } from '../../server/node-dependencies'
import { createPerson } from '../../server/people/create-person'
import { startProduct } from '../../server/product'
import { openTestDatabase } from '../setup/database'
import { readAnswer, type Answer } from './desk'

export const password = 'a long enough password'
const silent: Log = { info() {}, warn() {}, error() {} }

export type Sent = {
  body?: unknown
  cookie?: string
  headers?: Record<string, string>
  /** Where the request comes from, as the socket would say. */
  from?: string
}

/** The product as a server runs it, with real sessions in cookies; nothing is connected to Meta. */
export async function openSignedInProduct(publicUrl: string) {
  const database = await openTestDatabase()
  const clock = { ahead: 0 }
  const { deps } = nodeDependencies({
    database,
    log: silent,
    secretKey: 'a secret key of the tests, long enough',
    publicUrl,
    meta: {
      graphUrl: 'https://graph.facebook.com',
      apiUrl: 'https://api.facebook.com',
      graphVersion: 'v25.0',
      environment: null,
      sandbox: null,
    },
    sandbox: null,
    metaFetch: () => Promise.reject(new TypeError('There is no network here.')),
    now: () => new Date(Date.now() + clock.ahead),
  })
  const { api, stop } = await startProduct(deps)

  async function send(method: string, path: string, sent: Sent = {}): Promise<Answer> {
    const headers = new Headers(sent.headers)
    headers.set('x-handleboard-client', sent.from ?? '192.0.2.1')
    if (sent.cookie !== undefined) headers.set('cookie', sent.cookie)
    const { body } = sent
    if (body !== undefined && !headers.has('content-type'))
      headers.set('content-type', 'application/json')
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const init = { method, headers, ...(body === undefined ? {} : { body: text }) }
    return readAnswer(await api.request(new Request(new URL(path, publicUrl), init)))
  }

  const trySignIn = (email: string, word = password, sent: Sent = {}) =>
    send('POST', '/api/auth/sign-in/email', { ...sent, body: { email, password: word } })

  /** Answers the cookie of a new session. */
  async function signIn(email: string, word = password): Promise<string> {
    const answer = await trySignIn(email, word)
    if (answer.status !== 200) throw new Error(`Signing in: ${answer.status} ${answer.text}`)
    return cookieOf(answer)
  }

  const setUp = (body: Record<string, unknown> = {}) =>
    send('POST', createFirstAdmin.path, {
      body: {
        name: 'Noa Barak',
        email: 'Noa@Example.com',
        password,
        workspaceName: 'Rimonit Health',
        language: 'he',
        ...body,
      },
    })

  /** Somebody who has accepted the invitation, by rows. */
  async function addPerson(email: string, role: Role = 'marketing'): Promise<string> {
    const [admin] = await database.store
      .select({ id: user.id, workspaceId: user.workspaceId, hash: account.password })
      .from(user)
      .innerJoin(account, eq(account.userId, user.id))
      .where(eq(user.email, 'noa@example.com'))
    if (!admin) throw new Error('The admin is not there yet.')
    const row = await createPerson(database.store, {
      id: deps.newId(),
      accountId: deps.newId(),
      workspaceId: admin.workspaceId,
      name: 'Maya Cohen',
      email,
      role,
      language: null,
      passwordHash: admin.hash,
      at: deps.now(),
    })
    return row.id
  }

  return { deps, database, clock, send, trySignIn, signIn, setUp, addPerson, stop }
}

function cookieOf(answer: Answer): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ')
}
