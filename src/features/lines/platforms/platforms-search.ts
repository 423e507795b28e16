import { assetPlatforms, type AssetPlatform } from '../../../../domain/platform'
import { platformVerdicts, type PlatformVerdict } from '../../../../domain/platform-board'
import { oneIn, textIn, withoutEmpty } from '../../../ui/search-params'

/** What the address of the board holds. */
export type PlatformsSearch = { q?: string; verdict?: PlatformVerdict; platform?: AssetPlatform }

export function readPlatformsSearch(search: Record<string, unknown>): PlatformsSearch {
  const verdict = oneIn(search, 'verdict', platformVerdicts)
  return withoutEmpty({
    q: textIn(search, 'q'),
    verdict,
    // Alone it would narrow nothing.
    platform: verdict && oneIn(search, 'platform', assetPlatforms),
  })
}
