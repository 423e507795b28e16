import { artworks } from '../../server/database/schema/artworks'
import { customers, numberConflicts } from '../../server/database/schema/customers'
import { apiKeys, session, user } from '../../server/database/schema/people'
import { jobs } from '../../server/database/schema/flow'
import { lines } from '../../server/database/schema/lines'
import { keptNames, nameUses } from '../../server/database/schema/names'
import { messageCodes } from '../../server/database/schema/message-codes'
import { incidents } from '../../server/database/schema/notifications'
import { phoneRequests } from '../../server/database/schema/phone-requests'
import { platformAssets } from '../../server/database/schema/platform-assets'
import { requestCandidates, usernameRequests } from '../../server/database/schema/requests'
import { savedViews } from '../../server/database/schema/saved-views'
import { templates } from '../../server/database/schema/templates'
import { webhookEndpoints } from '../../server/database/schema/webhook-endpoints'
import { accounts, workspaces } from '../../server/database/schema/workspaces'
import type { Desk, Person } from './desk'

export type OtherWorkspace = {
  admin: Person
  /** Ids of what belongs to it, by the noun in the path. */
  ids: {
    lines: string
    /** A session, under `/api/v1/me/sessions`. */
    me: string
    'username-requests': string
    jobs: string
    incidents: string
    'name-uses': string
    'kept-names': string
    artworks: string
    'message-codes': string
    'phone-request-templates': string
    customers: string
    'number-conflicts': string
    'phone-requests': string
    /** A line, under `/api/v1/settings/asking/lines`. */
    settings: string
    users: string
    'api-keys': string
    'saved-views': string
    'webhook-endpoints': string
  }
  username: string
}

/** A second workspace in the same database, by rows: the product makes only one, but must keep several apart. */
export async function addOtherWorkspace({ database, api }: Desk): Promise<OtherWorkspace> {
  const { newId, now } = api.deps
  const { store } = database
  const at = now()
  const workspaceId = newId()
  const lineId = newId()
  const ids = {
    lines: lineId,
    settings: lineId,
    customers: newId(),
    'number-conflicts': newId(),
    'phone-requests': newId(),
    me: newId(),
    'username-requests': newId(),
    jobs: newId(),
    incidents: newId(),
    'name-uses': newId(),
    'kept-names': newId(),
    artworks: newId(),
    'message-codes': newId(),
    'phone-request-templates': newId(),
    users: newId(),
    'api-keys': newId(),
    'saved-views': newId(),
    'webhook-endpoints': newId(),
  }
  const username = 'other.workspace'
  await store.insert(workspaces).values({ id: workspaceId, name: 'Other', createdAt: at })
  const person = { id: newId(), name: 'Orly', role: 'admin' as const, workspaceId }
  await store.insert(user).values([
    { ...person, email: 'orly@other.example', createdAt: at, updatedAt: at },
    {
      id: ids.users,
      name: 'Oren',
      email: 'oren@other.example',
      role: 'viewer',
      workspaceId,
      createdAt: at,
      updatedAt: at,
    },
  ])
  await store.insert(session).values({
    id: ids.me,
    token: 'the token of another workspace',
    userId: ids.users,
    expiresAt: new Date('2099-01-01'),
    createdAt: at,
    updatedAt: at,
  })
  await store.insert(lines).values({
    id: ids.lines,
    workspaceId,
    wabaId: '900000000000001',
    phoneNumberId: '900000000000101',
    phoneNumber: '+972509999999',
    phoneDigits: '972509999999',
    displayName: 'Other Line',
    status: 'connected',
    quality: 'green',
    username,
    usernameState: 'live',
    nextReadAt: new Date('2099-01-01'),
    syncedAt: at,
  })
  await store.insert(usernameRequests).values({
    id: ids['username-requests'],
    workspaceId,
    lineId: ids.lines,
    state: 'in_review',
    stateSince: at,
    requesterId: ids.users,
    requesterName: 'Oren',
    createdAt: at,
    submittedAt: at,
    updatedAt: at,
  })
  await store.insert(requestCandidates).values({
    requestId: ids['username-requests'],
    rank: 1,
    username: 'other.wish',
    displayCase: 'other.wish',
  })
  await store.insert(platformAssets).values({
    id: newId(),
    workspaceId,
    lineId: ids.lines,
    platform: 'facebook',
    assetId: '102030405060708',
    username,
    readAt: at,
    nextReadAt: new Date('2099-01-01'),
    connectedBy: person.id,
    connectedByName: person.name,
    connectedAt: at,
  })
  await store.insert(incidents).values({
    id: ids.incidents,
    workspaceId,
    lineId: ids.lines,
    username: 'other.taken',
    at,
  })
  await addCustomers(store, { workspaceId, at, ids })
  const by = { createdBy: ids.users, createdByName: 'Oren', createdAt: at }
  await store.insert(nameUses).values({
    ...by,
    id: ids['name-uses'],
    workspaceId,
    username,
    kind: 'artwork',
    title: 'Other artwork',
  })
  await store.insert(keptNames).values({
    ...by,
    id: ids['kept-names'],
    workspaceId,
    username: 'other.kept',
    campaign: 'Other campaign',
    until: '2099-01-01',
  })
  const owner = { ownerId: ids.users, ownerName: 'Oren', createdAt: at, updatedAt: at }
  await store.insert(artworks).values({
    ...owner,
    id: ids.artworks,
    workspaceId,
    name: 'Other wall',
    username,
    displayCase: username,
    lineId: ids.lines,
    design: {
      sign: 'at',
      language: 'en',
      phrase: '',
      lines: 1,
      palette: 'black-on-white',
      mark: 'none',
      formats: ['uk-48'],
      customSize: null,
      qr: null,
      compare: [],
    },
  })
  await store.insert(messageCodes).values({
    ...owner,
    id: ids['message-codes'],
    workspaceId,
    lineId: ids.lines,
    site: 'Other wall',
    prefilledMessage: 'Hello from the other wall',
    code: 'OTHERCODE12345',
    state: 'active',
    task: 'create',
    step: 'done',
    runAt: at,
  })
  const wabaId = '900000000000001'
  await store.insert(accounts).values({ id: newId(), workspaceId, wabaId, name: 'Other account' })
  await store.insert(templates).values({
    id: ids['phone-request-templates'],
    workspaceId,
    wabaId,
    name: 'request_phone_number',
    language: 'en',
    metaId: '900000000000201',
    state: 'approved',
    stateSince: at,
    body: 'May we have the number of the other workspace?',
    askedCategory: 'UTILITY',
    atMeta: { status: null, quality: null, category: null, content: null, readWanted: null },
    createdAt: at,
    task: 'read',
    runAt: at,
  })
  const waiting = {
    workspaceId,
    state: 'queued',
    progress: { wabaIndex: 0, after: null },
    runAt: new Date('2099-01-01'),
    createdAt: at,
  } as const
  await store.insert(jobs).values([
    { ...waiting, id: ids.jobs, kind: 'lines_sync' },
    // While it waits no scan begins by itself.
    { ...waiting, id: newId(), kind: 'templates_sync' },
  ])
  await store.insert(apiKeys).values({
    id: ids['api-keys'],
    workspaceId,
    name: 'Other key',
    prefix: 'hb_other',
    keyHash: 'not the hash of anything',
    scopes: ['lines.read'],
    createdBy: 'Orly',
    createdAt: at,
  })
  await store.insert(savedViews).values({
    id: ids['saved-views'],
    workspaceId,
    ownerId: ids.users,
    ownerName: 'Oren',
    page: 'lines',
    name: 'Other view',
    search: { q: 'other' },
    shared: true,
    createdAt: at,
  })
  await store.insert(webhookEndpoints).values({
    id: ids['webhook-endpoints'],
    workspaceId,
    url: 'https://other.example/hooks',
    eventTypes: ['username.live'],
    secret: 'sealed with another key',
    createdBy: 'Orly',
    createdAt: at,
  })
  return { admin: { kind: 'person', ...person }, ids, username }
}

/** Two customers with one number, of whom one was asked. */
async function addCustomers(
  store: Desk['database']['store'],
  { workspaceId, at, ids }: { workspaceId: string; at: Date; ids: OtherWorkspace['ids'] },
): Promise<void> {
  const lineId = ids.lines
  const told = { workspaceId, lineId, firstSeenAt: at, arrivedWithoutPhone: false }
  const twin = `${ids.customers}-twin`
  await store.insert(customers).values([
    { ...told, id: ids.customers, customerId: 'IL.900000000000000001', askState: 'conflict' },
    { ...told, id: twin, customerId: 'IL.900000000000000002', askState: 'conflict' },
  ])
  await store.insert(numberConflicts).values({
    id: ids['number-conflicts'],
    workspaceId,
    lineId,
    digits: '972509999998',
    source: 'shared',
    state: 'open',
    older: ids.customers,
    newer: twin,
    openedAt: at,
  })
  await store.insert(phoneRequests).values({
    id: ids['phone-requests'],
    workspaceId,
    lineId,
    customer: ids.customers,
    customerId: 'IL.900000000000000001',
    day: '2026-11-25',
    origin: 'person',
    state: 'delivered',
    open: true,
    createdAt: at,
    step: 'done',
    runAt: at,
  })
}
