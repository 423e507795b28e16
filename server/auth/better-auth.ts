import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { eq } from 'drizzle-orm'
import type { Database } from '../database/database'
import { account, session, user, verification } from '../database/schema/people'

export type SessionAuth = ReturnType<typeof createSessionAuth>

/**
 * Sign-in by e-mail and password, and sessions in cookies. Nobody signs up: people come by invitation. Its own rate
 * limit is off because it counts successes too; sign-in-limit.ts counts failures.
 */
export function createSessionAuth(options: {
  database: Database
  secretKey: string
  publicUrl: string
  now: () => Date
  newId: () => string
}) {
  const { database } = options
  return betterAuth({
    appName: 'Handleboard',
    baseURL: options.publicUrl,
    basePath: '/api/auth',
    secret: options.secretKey,
    database: drizzleAdapter(database.store, {
      provider: 'pg',
      schema: { user, session, account, verification },
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 128,
    },
    user: {
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        workspaceId: { type: 'string', required: true, input: false },
        language: { type: 'string', required: false, input: false },
        endedAt: { type: 'date', required: false, input: false },
      },
    },
    // Without an age: people see their sessions also on the second day after they signed in.
    session: { expiresIn: 60 * 60 * 24 * 14, updateAge: 60 * 60 * 24, freshAge: 0 },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // Origins are checked for every call in one place, same-site.ts.
    trustedOrigins: ['*'],
    advanced: {
      cookiePrefix: 'handleboard',
      useSecureCookies: options.publicUrl.startsWith('https:'),
      database: { generateId: options.newId },
      ipAddress: { ipAddressHeaders: ['x-handleboard-client'] },
      disableCSRFCheck: true,
    },
    databaseHooks: {
      session: {
        create: {
          after: async (created) => {
            await database.store
              .update(user)
              .set({ lastSeenAt: options.now() })
              .where(eq(user.id, created.userId))
          },
        },
      },
    },
    logger: { disabled: true },
  })
}
