import type { Simulation } from './simulation'
import type { Account, Asset, PhoneNumber } from './world'

/** One Graph call on its way through, and what a handler makes of it. */
export type Call = { simulation: Simulation; request: Request; url: URL }
export type AccountCall = Call & { account: Account }
export type NumberCall = Call & { account: Account; number: PhoneNumber }

export type AssetCall = Call & { asset: Asset }

export type Reply = { body: unknown } | { status: number; html: string }
