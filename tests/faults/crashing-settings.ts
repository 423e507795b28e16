import type { Pace } from '../../server/dependencies'
import type { Crash } from './effects'

/** What the test and the process that can die know of each other. */

export type Settings = {
  /** Left out: the embedded database in `dataDir`. */
  databaseUrl?: string
  dataDir: string
  metaUrl: string
  wabaIds: string[]
  pace: Partial<Pace>
}

/** Over the channel between parent and child. */
export type Order = { arm: Crash | null } | { query: string } | { effects: true }
export type Report =
  | { port: number }
  | { armed: true }
  | { rows: unknown[] }
  | { effects: number }
  | { failed: string }

export const credentials = {
  accessToken: 'fault-token',
  appSecret: 'fault-secret',
  verifyToken: 'fault-verify',
  graphVersion: 'v25.0',
} as const

export const admin = { email: 'admin@example.com', password: 'a long password' } as const
