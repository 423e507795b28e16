import type { PlatformPlace, PlatformRow } from '../../domain/api/platform-assets'
import { assetPlatforms, type AssetPlatform } from '../../domain/platform'
import type { CsvColumn } from '../csv'

function of(row: PlatformRow, platform: AssetPlatform): PlatformPlace | undefined {
  return row.places.find((place) => place.platform === platform)
}

export const platformColumns: readonly CsvColumn<PlatformRow>[] = [
  { name: 'lineId', value: ({ line }) => line.id },
  { name: 'displayName', value: ({ line }) => line.displayName },
  { name: 'phoneNumber', value: ({ line }) => line.phoneNumber },
  { name: 'whatsapp', value: ({ whatsapp }) => whatsapp.username },
  { name: 'whatsappState', value: ({ whatsapp }) => whatsapp.state },
  { name: 'wanted', value: ({ wanted }) => wanted },
  ...assetPlatforms.flatMap((platform): CsvColumn<PlatformRow>[] => [
    { name: platform, value: (row) => of(row, platform)?.asset?.username ?? null },
    { name: `${platform}Verdict`, value: (row) => of(row, platform)?.verdict ?? null },
    { name: `${platform}Id`, value: (row) => of(row, platform)?.asset?.assetId ?? null },
    { name: `${platform}ReadAt`, value: (row) => of(row, platform)?.asset?.readAt ?? null },
  ]),
]
