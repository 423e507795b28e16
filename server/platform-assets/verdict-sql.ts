import { sql, type SQL } from 'drizzle-orm'
import type { AssetPlatform } from '../../domain/platform'
import { lines } from '../database/schema/lines'
import { requestCandidates, usernameRequests } from '../database/schema/requests'
import { facebookAsset, instagramAsset } from './of-line'

const tables = { facebook: facebookAsset, instagram: instagramAsset } as const
const linkReasons = { facebook: 'facebook_link', instagram: 'instagram_link' } as const

/** `platformVerdict` of the domain once more, for a filter in the database; a test compares the two. */
export function verdictSql(platform: AssetPlatform): SQL {
  const asset = tables[platform]
  const isWanted = sql`lower(${asset.username}) = ${requestCandidates.username}`
  return sql`case
    when ${usernameRequests.state} = 'blocked' and ${usernameRequests.blockReason} = ${linkReasons[platform]}
      then case when ${isWanted} then 'unlinked' else 'link_needed' end
    when ${asset.id} is null then 'not_connected'
    when ${asset.username} is null then 'none'
    when ${lines.usernameConfirmedAt} is null or ${lines.usernameState} = 'unknown' then 'unknown'
    when ${lines.username} is null then case when ${isWanted} then 'unlinked' else 'different' end
    when lower(${asset.username}) = ${lines.username} then 'same'
    else 'different' end`
}
