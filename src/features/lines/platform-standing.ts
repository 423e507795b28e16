import type { Line } from '../../../domain/api/lines'
import type { Platform, PlatformName } from '../../../domain/platform'

/** What can honestly be said about a name on one platform; `same` and `different` compare with WhatsApp. */
export type Standing =
  | 'live'
  | 'reserved'
  | 'none'
  | 'unknown'
  | 'revoked'
  | 'same'
  | 'different'
  | 'link_needed'

export type PlatformStanding = {
  platform: Platform
  standing: Standing
  username: string | null
}

/** A platform that nobody connected stays `unknown`: silence is never taken for a free or an equal name. */
export function platformStandings({
  platforms,
  username,
}: Pick<Line, 'platforms' | 'username'>): PlatformStanding[] {
  const onWhatsapp = platforms.find(({ platform }) => platform === 'whatsapp')?.username ?? null
  return platforms.map((name) => ({
    platform: name.platform,
    username: name.username,
    standing: name.platform === 'whatsapp' ? username.state : standingBeside(name, onWhatsapp),
  }))
}

function standingBeside({ state, username }: PlatformName, onWhatsapp: string | null): Standing {
  if (state === 'unknown' || state === 'link_needed' || state === 'none') return state
  if (username === null) return 'unknown'
  return username === onWhatsapp ? 'same' : 'different'
}
