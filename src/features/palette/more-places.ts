import { useNavigate } from '@tanstack/react-router'
import { useMay } from '../../api/me'
import { useText } from '../../i18n/use-text'
import type { PaletteItem } from './palette-item'

type Place =
  | '/studio/artworks'
  | '/studio/compare'
  | '/asking/ledger'
  | '/settings/asking'
  | '/customers/conflicts'

/** Pages that are one step below those of the navigation. */
export function useMorePlaces(): PaletteItem[] {
  const t = useText()
  const navigate = useNavigate()
  const mayReadRequests = useMay('requests.read')
  const mayReadLines = useMay('lines.read')
  const mayReadAsking = useMay('phone_requests.read')
  const mayReadCustomers = useMay('customers.read')
  const place = (to: Place, text: string): PaletteItem => ({
    id: to,
    group: 'pages',
    text,
    run: () => void navigate({ to }),
  })
  return [
    ...(mayReadRequests ? [place('/studio/artworks', t('palette.savedArtworks'))] : []),
    ...(mayReadLines ? [place('/studio/compare', t('palette.compare'))] : []),
    ...(mayReadAsking
      ? [
          place('/asking/ledger', t('palette.ledger')),
          place('/settings/asking', t('palette.askingRules')),
        ]
      : []),
    ...(mayReadCustomers ? [place('/customers/conflicts', t('palette.conflicts'))] : []),
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
