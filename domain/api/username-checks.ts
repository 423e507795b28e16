import { z } from 'zod'
import { endpoint, id } from './endpoint'

const finding = z.object({
  code: z.string(),
  message: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  fix: z.string().optional().describe('The typed text with this rule mended'),
})

const fitness = z.object({
  score: z.int().min(0).max(100).describe('100 minus the points of the findings'),
  findings: z
    .array(
      z.object({
        code: z.string(),
        severity: z.enum(['good', 'note', 'warn', 'bad']),
        points: z.int().min(0).max(100).describe('What the finding takes from 100'),
        sentence: z.string(),
        fix: z
          .string()
          .optional()
          .describe('The handle in display case without it, where that scores higher'),
      }),
    )
    .describe('The heaviest first'),
  holdToo: z
    .array(z.string())
    .max(12)
    .describe(
      'Usernames that people may type instead or that look alike; nobody knows whether they are free',
    ),
})

/** The own line or open request that has a username. */
export const holder = z.union([
  z.object({ kind: z.literal('line'), lineId: id, displayName: z.string() }),
  z.object({ kind: z.literal('request'), requestId: id, lineId: id, displayName: z.string() }),
])

/** The campaign that a username is kept for, by our own people. */
export const keptFor = z.object({ id, campaign: z.string(), until: z.iso.date() })

export const usernameCheck = z.object({
  typed: z.string(),
  username: z.string().describe('Normalised: what Meta would get'),
  displayCase: z.string(),
  valid: z.boolean(),
  problems: z.array(finding),
  warnings: z.array(finding),
  heldBy: holder
    .nullable()
    .describe(
      'The own line or open request that has this username. Nothing is ever said about strangers',
    ),
  keptFor: keptFor
    .nullable()
    .describe('The campaign that one of us keeps it for: a warning, nothing more'),
  fitness: fitness
    .nullable()
    .describe('How fit it is for signs and for being said aloud; null when it is not valid'),
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
