import type { PoolKind } from '../../../domain/api/name-pool'
import { oneIn, textIn, withoutEmpty } from '../../ui/search-params'

/** Repeated here as a value: importing the contract would bring zod into the first route. */
export const poolKinds = [
  'suggestion',
  'released',
  'revoked',
  'near_miss',
  'kept',
] as const satisfies readonly PoolKind[]

/** What the address of the pool holds. */
export type PoolSearch = { kind?: PoolKind; q?: string }

export function readPoolSearch(search: Record<string, unknown>): PoolSearch {
  return withoutEmpty({ kind: oneIn(search, 'kind', poolKinds), q: textIn(search, 'q') })
}

/** The same from values: what is the default or empty does not show in the address. */
export function poolSearch({ kind, q }: PoolSearch): PoolSearch {
  return withoutEmpty({
    kind: kind === 'suggestion' ? undefined : kind,
    q: q === '' ? undefined : q,
  })
}
