import { DomainError } from '../domain/errors'
import { may, type Actor } from '../domain/roles'

/** Refuses to change what somebody else made, except to whoever acts on other people's requests. */
export function demandOwner(actor: Actor, made: { ownerId: string; ownerName: string }): void {
  if (made.ownerId === actor.id || may(actor, 'requests.manage')) return
  throw new DomainError('not_allowed', {
    detail: `This belongs to ${made.ownerName}: ask them or an admin, or make one of your own.`,
  })
}
