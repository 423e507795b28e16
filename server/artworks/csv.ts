import type { Artwork } from '../../domain/api/artworks'
import { fieldColumns, type CsvColumn } from '../csv'

export const artworkColumns: readonly CsvColumn<Artwork>[] = [
  ...fieldColumns('id', 'name', 'username', 'displayCase', 'nameState', 'confirmedAt'),
  { name: 'safeToPrint', value: ({ safeToPrint }) => safeToPrint },
  { name: 'line', value: ({ line }) => line?.displayName ?? null },
  { name: 'requestId', value: ({ requestId }) => requestId },
  { name: 'formats', value: ({ design }) => design.formats.join(' ') },
  { name: 'phrase', value: ({ design }) => design.phrase },
  { name: 'language', value: ({ design }) => design.language },
  { name: 'owner', value: ({ owner }) => owner.name },
  ...fieldColumns('createdAt', 'updatedAt', 'version'),
  { name: 'sharedUntil', value: ({ share }) => share?.expiresAt ?? null },
  { name: 'endedAt', value: ({ ended }) => ended?.at ?? null },
]
