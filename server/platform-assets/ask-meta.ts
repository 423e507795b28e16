import { DomainError } from '../../domain/errors'
import type { Dependencies } from '../dependencies'
import { spendRead } from '../jobs/name-reader'
import { clockHour } from '../lines/read-again'
import type { LineRow } from '../lines/rows'
import { assetProblemOf, readAsset } from '../meta/platform-assets'
import { graphClientFor } from '../settings/connection'
import type { AssetReading } from './apply-asset-reading'

/** Reads an asset because a person wants to know now: within the reads of the line's account, as its name is. */
export async function askForAsset(
  deps: Dependencies,
  line: LineRow,
  assetId: string,
): Promise<AssetReading> {
  const now = deps.now()
  if (!(await spendRead(deps.database.store, line, now)))
    throw new DomainError('too_many_requests', {
      detail: 'The account of this line has used up its reads for this hour.',
      retryAfterSeconds: ((clockHour(now) + 1) * 3_600_000 - now.getTime()) / 1000,
    })
  const client = await graphClientFor(deps, line.workspaceId)
  const found = client && (await readAsset(client, assetId))
  if (!found || found.kind === 'lost') throw new DomainError('meta_unreachable')
  if (found.kind === 'ok') return { at: found.askedAt, username: found.username, name: found.name }
  const problem = assetProblemOf(found)
  if (problem === 'throttled')
    throw new DomainError('too_many_requests', {
      detail: `Meta answered with code ${found.error.code}.`,
      retryAfterSeconds: 60 * 5,
    })
  return { at: found.askedAt, problem }
}
