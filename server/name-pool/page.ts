import type { z } from 'zod'
import type { listNamePool as contract, PoolName } from '../../domain/api/name-pool'

export type PoolQuery = z.output<typeof contract.query>

type WithoutOurs<Name> = Name extends PoolName ? Omit<Name, 'heldBy' | 'keptFor'> : never

/** A name of the pool before our own lines, requests and campaigns are looked at. */
export type Bare = WithoutOurs<PoolName>
export type BarePage = { items: Bare[]; nextCursor: string | null }
