import { useNavigate } from '@tanstack/react-router'
import { useMay } from '../../api/me'
import { useText } from '../../i18n/use-text'
import type { PaletteItem } from './palette-item'

/** Pages that are one step below those of the navigation. */
export function useMorePlaces(): PaletteItem[] {
  const t = useText()
  const navigate = useNavigate()
  const mayRead = useMay('requests.read')
  if (!mayRead) return []
  const to = '/studio/artworks'
  return [
    { id: to, group: 'pages', text: t('palette.savedArtworks'), run: () => void navigate({ to }) },
  ]
}

/** After the pages that are there already: arrows go in the order that is seen. */
export function withMorePlaces(
  items: readonly PaletteItem[],
  more: readonly PaletteItem[],
): PaletteItem[] {
  const isPage = ({ group }: PaletteItem) => group === 'pages'
  return [...items.filter(isPage), ...more, ...items.filter((item) => !isPage(item))]
}
