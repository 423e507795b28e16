import { oneIn, textIn, withoutEmpty } from '../../../ui/search-params'

/** What the address of the saved artworks holds. */
export type ArtworksSearch = { q?: string; whose?: 'mine'; state?: 'ended' }

export function readArtworksSearch(search: Record<string, unknown>): ArtworksSearch {
  return withoutEmpty({
    q: textIn(search, 'q'),
    whose: oneIn(search, 'whose', ['mine']),
    state: oneIn(search, 'state', ['ended']),
  })
}
