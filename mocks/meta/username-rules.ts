import { assetInTheWay } from './assets'
import { metaError, type GraphError } from './errors'
import { findAccount, findHolder, type PhoneNumber, type World } from './world'

/**
 * Meta's own verdict on a name (meta-contract 2). Written without a look at domain/username.ts on purpose: a second
 * opinion that the product's early check is tested against.
 */

const domainEndings =
  'com org net int edu gov mil us in html' +
  // Meta's list ends with "and so on". That these are on it is an assumption (two by a vendor, two by likeness).
  ' io ai co il'

function endsLikeDomain(name: string): boolean {
  return domainEndings.split(' ').some((ending) => name.endsWith(`.${ending}`))
}

/** The name as Meta compares it, or `null` when it breaks a rule. Nothing is trimmed and no sign is taken off. */
export function acceptedName(typed: string): string | null {
  const name = typed.toLowerCase()
  if (!/^[A-Za-z0-9._]{3,35}$/.test(typed)) return null
  if (!/[a-z]/.test(name) || name.startsWith('www')) return null
  const parts = name.split('.')
  if (parts.includes('') || endsLikeDomain(name)) return null
  return name
}

/** Why this number cannot have this name; `null` when nothing stands in the way. */
export function objection(
  world: World,
  number: PhoneNumber,
  wish: { name: string; transfer: boolean; forced: boolean },
): GraphError | null {
  if (!wish.forced) {
    const account = findAccount(world, number.wabaId)
    if (!number.registered) return metaError(133010)
    if (!account?.usernameEligible) return metaError(147002)
    if (world.strangerNames.includes(wish.name)) return metaError(147001)
    if (world.facebookNames.includes(wish.name)) return metaError(147003)
    if (world.instagramNames.includes(wish.name)) return metaError(147004)
    const asset = assetInTheWay(world, wish.name, number.phoneNumberId)
    if (asset) return metaError(asset.platform === 'facebook' ? 147003 : 147004)
  }
  return holderObjection(world, number, wish)
}

/** One name, one number: nobody, and no play, can put it on two. */
function holderObjection(
  world: World,
  number: PhoneNumber,
  wish: { name: string; transfer: boolean },
): GraphError | null {
  const holder = findHolder(world, wish.name)
  if (holder === undefined || holder === number) return null
  const siblings = portfolioOf(world, holder) === portfolioOf(world, number)
  if (!siblings) return metaError(147001)
  return wish.transfer ? null : metaError(147005)
}

function portfolioOf(world: World, number: PhoneNumber): string | undefined {
  return findAccount(world, number.wabaId)?.portfolioId
}

/** Puts the name on the number and takes it off whoever held it. The number's old name is free at once: assumption. */
export function giveName(
  world: World,
  number: PhoneNumber,
  name: string,
  status: 'reserved' | 'approved',
): void {
  const holder = findHolder(world, name)
  if (holder) dropName(holder)
  number.username = name
  number.usernameStatus = status
}

export function dropName(number: PhoneNumber): void {
  number.username = null
  number.usernameStatus = 'none'
}
