import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { MetaCredentials } from './dependencies'
import type { MailSettings } from './smtp'

/** A variable that is missing or malformed; the sentence names it and is all the operator needs. */
export class EnvironmentProblem extends Error {}

const text = z.string().trim().min(1)
const httpUrl = z
  .url({ protocol: /^https?$/, error: 'must be an http or https address' })
  .transform((url) => url.replace(/\/+$/, ''))

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a whole number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65535, 'must be a whole number from 0 to 65535')
    .default(3000),
  HOST: text.default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/.+/, 'must begin with postgres://')
    .refine(
      (url) => URL.canParse(url),
      'must be an address; in its password, signs like # are written as %23',
    )
    .optional(),
  DATA_DIR: text.default('./data'),
  PUBLIC_URL: httpUrl.optional(),
  SECRET_KEY: z.string().min(32, 'must have at least 32 characters').optional(),
  ADMIN_EMAIL: z.email('must be an e-mail address').optional(),
  ADMIN_PASSWORD: z
    .string()
    .min(10, 'must have at least 10 characters')
    .max(128, 'must have at most 128 characters')
    .optional(),
  META_ACCESS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'must be visible ASCII characters without spaces')
    .optional(),
  META_APP_SECRET: text.optional(),
  META_VERIFY_TOKEN: text.optional(),
  META_WABA_IDS: z
    .string()
    .transform((ids) =>
      ids
        .split(',')
        .map((id) => id.trim())
        .filter(Boolean),
    )
    .pipe(
      z
        .array(z.string().regex(/^\d{1,32}$/, 'must be account ids of digits, separated by commas'))
        .min(1, 'must name at least one account'),
    )
    .optional(),
  META_GRAPH_URL: httpUrl.default('https://graph.facebook.com'),
  META_API_URL: httpUrl.default('https://api.facebook.com'),
  META_GRAPH_VERSION: z
    .string()
    .regex(/^v\d{1,3}\.\d$/, 'must look like v25.0')
    .default('v25.0'),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/.+/, 'must begin with smtp:// or smtps://')
    .refine(
      (url) => URL.canParse(url) && new URL(url).hostname !== '',
      'must be an address; in its password, signs like # are written as %23',
    )
    .refine((url) => senderOf(url) !== undefined, 'must have an e-mail address after from=')
    .optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

export type Env = {
  port: number
  host: string
  databaseUrl: string | undefined
  dataDir: string
  publicUrl: string
  secretKey: string
  admin: { email: string; password: string } | null
  meta: MetaCredentials | null
  mail: MailSettings | null
  graphUrl: string
  apiUrl: string
  graphVersion: string
  logLevel: string
}

/** Reads the environment; an empty variable counts as unset. Raises `EnvironmentProblem` with one line. */
export function readEnv(variables: NodeJS.ProcessEnv): Env {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const result = schema.safeParse(set)
  if (!result.success) {
    const issue = result.error.issues[0]
    throw new EnvironmentProblem(`${String(issue?.path[0])} ${issue?.message ?? 'is not valid'}.`)
  }
  const env = result.data
  demandTogether(set, ['ADMIN_EMAIL', 'ADMIN_PASSWORD'])
  demandTogether(set, [
    'META_ACCESS_TOKEN',
    'META_APP_SECRET',
    'META_VERIFY_TOKEN',
    'META_WABA_IDS',
  ])
  const publicUrl = env.PUBLIC_URL ?? `http://localhost:${env.PORT}`
  return {
    port: env.PORT,
    host: env.HOST,
    databaseUrl: env.DATABASE_URL,
    dataDir: env.DATA_DIR,
    publicUrl,
    secretKey: env.SECRET_KEY ?? storedSecretKey(env.DATA_DIR, env.DATABASE_URL),
    admin:
      env.ADMIN_EMAIL && env.ADMIN_PASSWORD
        ? { email: env.ADMIN_EMAIL, password: env.ADMIN_PASSWORD }
        : null,
    meta: credentialsOf(env),
    mail: env.SMTP_URL === undefined ? null : mailSettings(env.SMTP_URL, publicUrl),
    graphUrl: env.META_GRAPH_URL,
    apiUrl: env.META_API_URL,
    graphVersion: env.META_GRAPH_VERSION,
    logLevel: env.LOG_LEVEL,
  }
}

/** The sender in `?from=`; `null` when none is given, `undefined` when it is no address. */
function senderOf(url: string): string | null | undefined {
  const from = URL.canParse(url) ? new URL(url).searchParams.get('from') : null
  if (from === null) return null
  const address = /^[^<>\r\n]*<([^<>]+)>$/.exec(from)?.[1] ?? from
  return z.email().safeParse(address).success ? from : undefined
}

function mailSettings(smtpUrl: string, publicUrl: string): MailSettings {
  const url = new URL(smtpUrl)
  const from = senderOf(smtpUrl) ?? `Handleboard <no-reply@${new URL(publicUrl).hostname}>`
  // Ours, not the mail library's, which takes the other parameters.
  url.searchParams.delete('from')
  return { url: url.href, from }
}

function credentialsOf(env: z.output<typeof schema>): MetaCredentials | null {
  if (!env.META_ACCESS_TOKEN || !env.META_WABA_IDS) return null
  return {
    accessToken: env.META_ACCESS_TOKEN,
    appSecret: env.META_APP_SECRET ?? null,
    verifyToken: env.META_VERIFY_TOKEN ?? null,
    wabaIds: [...new Set(env.META_WABA_IDS)],
    graphVersion: env.META_GRAPH_VERSION,
  }
}

/** Half a connection is a mistake that would only show later. */
function demandTogether(set: Record<string, string | undefined>, names: string[]): void {
  const missing = names.filter((name) => set[name] === undefined)
  if (missing.length > 0 && missing.length < names.length)
    throw new EnvironmentProblem(
      `${missing.join(', ')} must be set too: ${names.join(', ')} belong together.`,
    )
}

/** Made once and kept beside the embedded database; several instances on one PostgreSQL must be given theirs. */
function storedSecretKey(dataDir: string, databaseUrl: string | undefined): string {
  if (databaseUrl !== undefined)
    throw new EnvironmentProblem(
      'SECRET_KEY must be set when DATABASE_URL is set: every instance needs the same key.',
    )
  const path = join(dataDir, 'secret-key')
  try {
    mkdirSync(dataDir, { recursive: true })
    if (!existsSync(path))
      writeFileSync(path, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' })
    return readFileSync(path, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new EnvironmentProblem(`DATA_DIR ${dataDir} cannot be written (${code}).`)
  }
}
