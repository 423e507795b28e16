import { z } from 'zod'
import { nearMissReasons } from '../billboard/near-misses'
import { nameEndings } from '../name-use'
import { requestStates } from '../username-request'
import { usernameStates } from '../line'
import { csvFile, endpoint, id, page, paging, time } from './endpoint'
import { keptName } from './kept-names'
import { holder, keptFor } from './username-checks'

export const poolKinds = ['suggestion', 'released', 'revoked', 'near_miss', 'kept'] as const
export type PoolKind = (typeof poolKinds)[number]

const line = z.object({ id, displayName: z.string() })

/** A name that a line of ours had. */
export const formerName = z.object({
  id,
  username: z.string(),
  displayCase: z.string().nullable(),
  line,
  ending: z.enum(nameEndings),
  at: time,
  byName: z.string().nullable().describe('Who gave it up, where one of us did'),
  reason: z.string().nullable(),
})
export type FormerName = z.infer<typeof formerName>

const common = { username: z.string(), heldBy: holder.nullable(), keptFor: keptFor.nullable() }

/** Nothing here says that a name is free: nobody but Meta knows, and only when it is asked for. */
export const poolName = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('suggestion'),
    ...common,
    wabaId: z.string(),
    account: z.string().nullable(),
    lineId: id.describe('The line it was read for'),
    firstSeenAt: time,
    lastSeenAt: time,
  }),
  z.object({ kind: z.enum(['released', 'revoked']), ...common, former: formerName }),
  z.object({
    kind: z.literal('near_miss'),
    ...common,
    of: z.string().describe('Our name that it is mistaken for'),
    why: z.enum(nearMissReasons),
    sentence: z.string(),
    line: line.describe('A line of ours without a name that could hold it'),
  }),
  z.object({ kind: z.literal('kept'), ...common, kept: keptName }),
])
export type PoolName = z.infer<typeof poolName>

const filter = {
  kind: z.enum(poolKinds).default('suggestion'),
  q: z.string().max(100).optional().describe('Part of the name'),
}

export const listNamePool = endpoint({
  method: 'GET',
  path: '/api/v1/name-pool',
  summary:
    'Names to think of: what Meta keeps for us, what we had, what people mistype, what we keep for a campaign',
  access: 'requests.read',
  query: z.strictObject({ ...paging, ...filter }),
  status: 200,
  answer: page(poolName),
  errors: [],
})

export const exportNamePool = endpoint({
  ...csvFile,
  path: '/api/v1/name-pool/export',
  summary: 'The same names, all of them, as CSV',
  access: 'requests.read',
  query: z.strictObject(filter),
  errors: [],
})

export const refreshNamePool = endpoint({
  method: 'POST',
  path: '/api/v1/name-pool/refresh',
  summary: 'Read from Meta what it keeps for us, by one line of each account, within its limits',
  access: 'lines.sync',
  status: 200,
  answer: z.object({
    accounts: z.array(
      z.object({
        wabaId: z.string(),
        outcome: z.enum(['read', 'wait', 'failed', 'later']),
        names: z.number().int(),
      }),
    ),
  }),
  errors: ['meta_unreachable'],
})

export const showName = endpoint({
  method: 'GET',
  path: '/api/v1/names/{username}',
  summary: 'One name: who of us has it, asked for it, had it, keeps it, and shows it',
  access: 'requests.read',
  params: z.strictObject({ username: z.string().min(1).max(2000) }),
  status: 200,
  answer: z.object({
    username: z.string(),
    displayCase: z.string().nullable(),
    line: line.extend({ state: z.enum(usernameStates) }).nullable(),
    kept: keptName.nullable(),
    former: z.array(formerName).describe('The newest fifty'),
    requests: z
      .array(
        z.object({
          id,
          line,
          state: z.enum(requestStates),
          stateSince: time,
          requester: z.string(),
          isCurrent: z.boolean().describe('It asks for this name now, or got it'),
        }),
      )
      .describe('The newest fifty'),
    openUses: z.number().int(),
  }),
  errors: ['not_found'],
})
