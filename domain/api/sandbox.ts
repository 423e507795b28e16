import { z } from 'zod'
import { assetPlatforms } from '../platform'
import { sandboxTemplateAnswers } from '../template-plays'
import { endpoint, time } from './endpoint'
import { customerPlays, messagePlays } from './sandbox-customers'
import { sandboxTemplate, templatePlays } from './sandbox-templates'

/**
 * What a person can make the simulated Meta answer to the next username call of a line. Numbers are Meta's error
 * codes (meta-contract 1.4); the others are ways an answer goes wrong.
 */
export const sandboxAnswers = [
  'reserved',
  'approved',
  'pending',
  '147001',
  '147002',
  '147003',
  '147004',
  '147005',
  '10',
  '33',
  '100',
  '190',
  '133010',
  '368',
  '2',
  'late',
  'lost_after',
  'lost_before',
  'not_json',
] as const
export type SandboxAnswer = (typeof sandboxAnswers)[number]

const phoneNumberId = z.string().max(64)
const username = z.string().min(3).max(35)
const assetId = z.string().max(64)
/** The names of Pages and Instagram accounts have rules of their own; these are what all of them share. */
const assetUsername = z.string().regex(/^[A-Za-z0-9._]{1,50}$/)

/** One move of the person who plays Meta. Each is allowed at any time; one that changes nothing says so. */
export const sandboxPlay = z.discriminatedUnion('play', [
  z.strictObject({
    play: z.literal('answer_next'),
    phoneNumberId,
    answer: z.enum(sandboxAnswers),
    times: z.number().int().min(1).max(100).default(1),
  }),
  z.strictObject({ play: z.literal('forget_answers'), phoneNumberId }),
  z.strictObject({ play: z.literal('make_visible'), phoneNumberId }),
  z.strictObject({ play: z.literal('revoke'), phoneNumberId, replacement: username.optional() }),
  z.strictObject({ play: z.literal('remove_in_app'), phoneNumberId }),
  z.strictObject({ play: z.literal('change_in_app'), phoneNumberId, username }),
  z.strictObject({
    play: z.literal('throttle'),
    wabaId: z.string().max(64),
    minutes: z.number().int().min(0).max(60),
  }),
  z.strictObject({
    play: z.literal('link_asset'),
    assetId,
    linkedTo: phoneNumberId.nullable().describe('The number that it is linked to; null for none'),
  }),
  z.strictObject({
    play: z.literal('rename_asset'),
    assetId,
    username: assetUsername.nullable().describe('null takes its name away'),
  }),
  ...templatePlays,
  ...messagePlays,
  ...customerPlays,
  z.strictObject({ play: z.literal('start_over') }),
])
export type SandboxPlay = z.infer<typeof sandboxPlay>

export const sandboxWorld = z.object({
  accounts: z.array(
    z.object({
      wabaId: z.string(),
      name: z.string(),
      throttledUntil: time.nullable(),
      nextTemplateAnswers: z.array(z.enum(sandboxTemplateAnswers)),
    }),
  ),
  numbers: z.array(
    z.object({
      phoneNumberId: z.string(),
      wabaId: z.string(),
      displayPhoneNumber: z.string(),
      verifiedName: z.string(),
      username: z.string().nullable(),
      usernameStatus: z.enum(['none', 'reserved', 'approved']),
      nextAnswers: z.array(z.enum(sandboxAnswers)),
      claims: z.number().int().describe('How often a username was asked for on this number'),
    }),
  ),
  assets: z.array(
    z.object({
      assetId,
      platform: z.enum(assetPlatforms),
      name: z.string(),
      username: z.string().nullable(),
      linkedTo: z.string().nullable().describe('The id of the number that it is linked to'),
      readable: z.boolean().describe('Whether Handleboard may read it'),
    }),
  ),
  templates: z.array(sandboxTemplate),
  calls: z
    .array(
      z.object({
        at: time,
        method: z.string(),
        path: z.string(),
        status: z.number().int().nullable().describe('null: the answer was lost'),
        code: z.number().int().nullable(),
      }),
    )
    .describe('The newest calls first, 100 at most'),
})
export type SandboxWorld = z.infer<typeof sandboxWorld>

export const getSandbox = endpoint({
  method: 'GET',
  path: '/api/v1/sandbox',
  summary: 'The simulated Meta as it stands',
  access: 'sandbox.play',
  status: 200,
  answer: sandboxWorld,
  errors: ['sandbox_only'],
})

export const playSandbox = endpoint({
  method: 'POST',
  path: '/api/v1/sandbox/plays',
  summary: 'Play Meta: one move in the sandbox',
  access: 'sandbox.play',
  body: sandboxPlay,
  status: 200,
  answer: sandboxWorld,
  errors: ['sandbox_only', 'not_found'],
})
