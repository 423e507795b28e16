import type { UsernameRequest } from '../../../domain/api/username-requests'
import { nextActor } from '../../../domain/username-request'
import { useMe } from '../../api/me'
import { UserText } from '../../i18n/isolates'
import { useText } from '../../i18n/use-text'

/** Who must act next, by name where it is the requester. */
export function NextActor({
  request,
}: {
  request: Pick<UsernameRequest, 'state' | 'blockReason' | 'requester'>
}) {
  const t = useText()
  const me = useMe()
  const actor = nextActor(request.state, request.blockReason)
  if (actor !== 'requester') return t(`request.actor.${actor}`)
  if (request.requester.id === me.id) return t('request.actor.you')
  return <UserText>{request.requester.name}</UserText>
}
