import type { AssetCall, Reply } from './call'
import { metaError } from './errors'
import { allowParameters, pickFields, wantedFields, type FieldSet } from './fields'
import type { Asset, World } from './world'

/** The Page node and the Instagram user node: as much of them as tells a name. */

const shared = {
  id: (asset: Asset) => asset.assetId,
  name: (asset: Asset) => asset.name,
  // Graph leaves a field without a value out.
  username: (asset: Asset) => asset.username ?? undefined,
}

const fieldSets: Record<Asset['platform'], FieldSet<Asset>> = {
  facebook: {
    nodeType: 'Page',
    byDefault: ['name'],
    table: { ...shared, category: () => 'Health' },
  },
  instagram: { nodeType: 'IGUser', byDefault: [], table: shared },
}

/** Assumption: one that is not assigned to our system user is code 10. Graph may also say 100 with subcode 33. */
export async function getAsset({ asset, url }: AssetCall): Promise<Reply> {
  allowParameters(url.searchParams, ['fields'])
  if (!asset.readable) throw metaError(10)
  const set = fieldSets[asset.platform]
  return { body: pickFields(asset, wantedFields(url, set), set) }
}

export function findAsset({ assets }: World, assetId: string): Asset | undefined {
  return assets.find((one) => one.assetId === assetId)
}

/**
 * The asset whose name stands in the way of a username. Assumption: only a link to the very number that asks takes it
 * out of the way (meta-contract 1.3 says "link the WhatsApp number to that Page").
 */
export function assetInTheWay(
  { assets }: World,
  name: string,
  phoneNumberId: string,
): Asset | undefined {
  return assets.find(
    ({ username, linkedTo }) => username?.toLowerCase() === name && linkedTo !== phoneNumberId,
  )
}

/** One name stands on one asset of a platform, letter case aside. */
export function renameAsset({ assets }: World, asset: Asset, username: string | null): void {
  const taken = assets.some(
    (one) =>
      one !== asset &&
      one.platform === asset.platform &&
      one.username !== null &&
      one.username.toLowerCase() === username?.toLowerCase(),
  )
  if (!taken) asset.username = username
}
