import type { ArtworkVersion, ListedArtwork } from '../../domain/api/artworks'
import { fieldColumns, type CsvColumn } from '../csv'

const designColumns: readonly CsvColumn<Pick<ListedArtwork, 'design'>>[] = [
  { name: 'formats', value: ({ design }) => design.formats.join(' ') },
  { name: 'phrase', value: ({ design }) => design.phrase },
  { name: 'language', value: ({ design }) => design.language },
]

export const artworkColumns: readonly CsvColumn<ListedArtwork>[] = [
  ...fieldColumns('id', 'name', 'username', 'displayCase', 'nameState', 'confirmedAt'),
  { name: 'safeToPrint', value: ({ safeToPrint }) => safeToPrint },
  { name: 'line', value: ({ line }) => line?.displayName ?? null },
  { name: 'requestId', value: ({ requestId }) => requestId },
  ...designColumns,
  { name: 'owner', value: ({ owner }) => owner.name },
  ...fieldColumns('createdAt', 'updatedAt', 'version'),
  { name: 'sharedUntil', value: ({ share }) => share?.expiresAt ?? null },
  { name: 'endedAt', value: ({ ended }) => ended?.at ?? null },
]

export const versionColumns: readonly CsvColumn<ArtworkVersion>[] = [
  ...fieldColumns('version', 'name', 'username', 'displayCase'),
  ...designColumns,
  ...fieldColumns('at', 'byName'),
]
