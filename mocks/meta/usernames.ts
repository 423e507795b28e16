import type { NumberCall, Reply } from './call'
import { metaError } from './errors'
import { allowParameters } from './fields'
import { dropName } from './username-rules'
import { findHolder } from './world'

/** Reading and giving up a name, and the names Meta keeps for the portfolio (meta-contract 1.2). */

/** What `status` holds without a name is not documented: both keys are left out here. */
export async function getUsername({ number, url }: NumberCall): Promise<Reply> {
  allowParameters(url.searchParams, [])
  const { username, usernameStatus } = number
  return { body: username === null ? {} : { username, status: usernameStatus } }
}

/**
 * Removes a name in use; a reserved one stays and the answer is `false`. Assumption: a vendor reports it so, Meta
 * documents only that the answer is true or false.
 */
export async function deleteUsername({ simulation, number, url }: NumberCall): Promise<Reply> {
  allowParameters(url.searchParams, [])
  if (!number.registered) throw metaError(133010)
  const stop = { phoneNumberId: number.phoneNumberId, username: number.username ?? '' }
  await simulation.holds.pass({ ...stop, when: 'before' })
  const success = number.usernameStatus === 'approved'
  if (success) {
    dropName(number)
    await simulation.save()
  }
  await simulation.holds.pass({ ...stop, when: 'after' })
  return { body: { success } }
}

export async function listUsernameSuggestions({ simulation, url }: NumberCall): Promise<Reply> {
  allowParameters(url.searchParams, [])
  const { world } = simulation
  const free = world.suggestions.filter((name) => findHolder(world, name) === undefined)
  const suggestions = { username_suggestions: free }
  return { body: world.suggestionsShape === 'flat' ? suggestions : { data: [suggestions] } }
}
