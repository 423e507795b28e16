import { metaError } from './errors'
import type { Account, World } from './world'

/** Management calls are limited for each account over a rolling hour (meta-contract 7.5). */
const hour = 3_600_000
const minute = 60_000

function forgetOldCalls(account: Account, now: number): void {
  const kept = account.recentCalls.findIndex((at) => at > now - hour)
  account.recentCalls.splice(0, kept === -1 ? account.recentCalls.length : kept)
}

/** Whole minutes until the account may be called again; 0 when it may be called now. */
export function minutesToRegain(account: Account, limit: number, now: number): number {
  forgetOldCalls(account, now)
  const played = account.throttledUntil === null ? 0 : Date.parse(account.throttledUntil) - now
  // Free again when the call that fills the last place is an hour old.
  const blocking = account.recentCalls[account.recentCalls.length - limit]
  const counted = blocking === undefined ? 0 : blocking + hour - now
  return Math.max(0, Math.ceil(Math.max(played, counted) / minute))
}

/** Counts one call. A refused call is not counted: Meta does not say either way. */
export function countCall(account: Account, limit: number, now: number): void {
  if (minutesToRegain(account, limit, now) > 0) throw metaError(80007)
  account.recentCalls.push(now)
}

/** For calls that no management limit counts. */
export function refuseThrottled(account: Account, now: number): void {
  if (minutesToRegain(account, Infinity, now) > 0) throw metaError(80007)
}

function percent(part: number, whole: number): number {
  return Math.floor((100 * part) / whole)
}

/** The two usage headers. An answer that concerns no account of ours carries an empty object. */
export function usageHeaders(
  world: World,
  account: Account | undefined,
  limitOf: (account: Account) => number,
  now: number,
): Record<string, string> {
  for (const one of world.accounts) forgetOldCalls(one, now)
  const calls = world.accounts.reduce((sum, one) => sum + one.recentCalls.length, 0)
  const budget = world.accounts.reduce((sum, one) => sum + limitOf(one), 0)
  const app = share(percent(calls, Math.max(1, budget)))
  return {
    'x-app-usage': JSON.stringify(app),
    'x-business-use-case-usage': JSON.stringify(
      account ? { [account.wabaId]: [accountUsage(account, limitOf(account), now)] } : {},
    ),
  }
}

function accountUsage(account: Account, limit: number, now: number) {
  const regain = minutesToRegain(account, limit, now)
  const used = percent(account.recentCalls.length, limit)
  return {
    type: 'whatsapp_business_management',
    ...share(account.throttledUntil !== null && regain > 0 ? Math.max(100, used) : used),
    estimated_time_to_regain_access: regain,
  }
}

/** Only calls are counted; time and processor share are given as the same small part of it. */
function share(callCount: number) {
  const time = Math.ceil(callCount / 4)
  return { call_count: callCount, total_cputime: time, total_time: time }
}
