import type { AssetProblem } from '../../domain/platform'
import { metaErrorDisposition } from './errors'
import { translated, type Answered, type GraphError } from './graph-answer'
import type { GraphClient } from './graph-client'
import { assetPayload } from './payloads'

export type ReadAsset = { username: string | null; name: string | null }

/**
 * `GET /{PAGE_ID}` or `GET /{IG_USER_ID}` with `fields=username,name`. Graph leaves a field out that has no value: no
 * username is none, as long as the node itself was told.
 */
export async function readAsset(
  client: GraphClient,
  assetId: string,
  options: { signal?: AbortSignal } = {},
): Promise<Answered<ReadAsset>> {
  const answer = await client.call('GET', `/${encodeURIComponent(assetId)}`, {
    query: { fields: 'username,name' },
    ...options,
  })
  return translated(answer, (body) => {
    const read = assetPayload.safeParse(body)
    if (!read.success || read.data.id !== assetId) return null
    return { username: read.data.username, name: read.data.name }
  })
}

/** Why an asset could not be read; `throttled` is Meta's limit, which says nothing about the asset. */
export function assetProblemOf({ error }: GraphError): AssetProblem | 'throttled' {
  // Without its subcode it is a node of another kind, which has no such field.
  if (error.code === 100) return 'not_found'
  const disposition = metaErrorDisposition(error, 'read_asset')
  if (disposition.kind === 'try_later') return disposition.throttled ? 'throttled' : 'unreachable'
  if (disposition.kind !== 'blocked') return 'unknown_answer'
  switch (disposition.reason) {
    case 'line_not_found':
      return 'not_found'
    case 'permission':
    case 'account_restricted':
      return 'permission'
    case 'connection':
      return 'connection'
    default:
      return 'unknown_answer'
  }
}
