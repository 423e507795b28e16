import { DomainError } from '../../domain/errors'
import { lacksReason } from '../../domain/name-use'
import type { Store } from '../database/database'
import { countOpenUses } from './rows'

type Changing = {
  workspaceId: string
  /** The name that goes; `null` where a line has none yet. */
  username: string | null
  reason: string | null | undefined
}

/**
 * Refuses a change of a name that is shown somewhere, as long as nobody says why it goes. Answers what is to be kept
 * as the reason: nothing for a name that is shown nowhere.
 */
export async function demandReason(store: Store, changing: Changing): Promise<string | undefined> {
  const { workspaceId, username, reason } = changing
  if (username === null) return undefined
  const openUses = await countOpenUses(store, workspaceId, username)
  if (!lacksReason({ openUses, reason })) return openUses > 0 ? (reason ?? undefined) : undefined
  const places = openUses === 1 ? 'one place' : `${openUses} places`
  throw new DomainError('invalid_input', {
    detail: `@${username} is shown in ${places}: see /api/v1/name-uses?username=${username}&ended=false.`,
    fields: [
      {
        path: 'reason',
        code: 'reason_required',
        message: `@${username} is shown in ${places}. Look at them, then say why the name goes.`,
      },
    ],
  })
}
