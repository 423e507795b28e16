import type { Simulation } from './simulation'
import type { Template } from './template-state'
import type { Account, Asset, PhoneNumber } from './world'

/** One Graph call on its way through, and what a handler makes of it. */
/** `key` is what stands after the edge: one of its things. */
export type Call = { simulation: Simulation; request: Request; url: URL; key: string | null }
export type AccountCall = Call & { account: Account }
export type NumberCall = Call & { account: Account; number: PhoneNumber }

export type TemplateCall = Call & { account: Account; template: Template }
export type AssetCall = Call & { asset: Asset }

export type Reply = { body: unknown } | { status: number; html: string }
