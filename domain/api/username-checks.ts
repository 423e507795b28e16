import { z } from 'zod'
import { endpoint, id } from './endpoint'

const finding = z.object({
  code: z.string(),
  message: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  fix: z.string().optional().describe('The typed text with this rule mended'),
})

export const usernameCheck = z.object({
  typed: z.string(),
  username: z.string().describe('Normalised: what Meta would get'),
  displayCase: z.string(),
  valid: z.boolean(),
  problems: z.array(finding),
  warnings: z.array(finding),
  heldBy: z
    .union([
      z.object({ kind: z.literal('line'), lineId: id, displayName: z.string() }),
      z.object({ kind: z.literal('request'), requestId: id, lineId: id, displayName: z.string() }),
    ])
    .nullable()
    .describe(
      'The own line or open request that has this username. Nothing is ever said about strangers',
    ),
})
export type UsernameCheckAnswer = z.infer<typeof usernameCheck>

export const checkUsernames = endpoint({
  method: 'POST',
  path: '/api/v1/username-checks',
  summary:
    'Check candidates against the rules and our own lines; Meta has no call that says whether one is free',
  access: 'requests.read',
  body: z.strictObject({ candidates: z.array(z.string().max(2000)).min(1).max(200) }),
  status: 200,
  answer: z.object({ items: z.array(usernameCheck) }),
  errors: [],
})
