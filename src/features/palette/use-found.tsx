import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { listLines } from '../../../domain/api/lines'
import type { listUsernameRequests } from '../../../domain/api/username-requests'
import { callApi } from '../../api/client'
import { Handle, UserText } from '../../i18n/isolates'
import { Phone } from '../../i18n/phone'
import { useText } from '../../i18n/use-text'
import type { PaletteItem } from './palette-item'

/** A key now and then is a search of its own; many in a row are one. */
const searchDelay = 120
const most = 6

/** Lines and requests that the server finds for the text, as places to go to. */
export function useFound(text: string): { items: PaletteItem[]; pending: boolean; error: unknown } {
  const t = useText()
  const navigate = useNavigate()
  const [settled] = useDebouncedValue(text.trim(), searchDelay)
  const enabled = settled !== ''
  const query = { q: settled, limit: most }
  const lines = useQuery({
    queryKey: ['lines', 'palette', settled],
    queryFn: ({ signal }) => callApi<typeof listLines>('GET', '/api/v1/lines', { query, signal }),
    enabled,
  })
  const requests = useQuery({
    queryKey: ['username-requests', 'palette', settled],
    queryFn: ({ signal }) =>
      callApi<typeof listUsernameRequests>('GET', '/api/v1/username-requests', { query, signal }),
    enabled,
  })
  if (!enabled) return { items: [], pending: false, error: null }
  const lineItems = (lines.data?.items ?? []).map((line): PaletteItem => ({
    id: `line-${line.id}`,
    group: 'lines',
    text: line.displayName,
    label: <UserText>{line.displayName}</UserText>,
    hint: <Phone value={line.phoneNumber} />,
    run: () => void navigate({ to: '/lines/$lineId', params: { lineId: line.id } }),
  }))
  const requestItems = (requests.data?.items ?? []).map((request): PaletteItem => {
    const current = request.candidates.find(({ username }) => username === request.current)
    return {
      id: `request-${request.id}`,
      group: 'requests',
      text: request.current,
      label: <Handle username={request.current} displayCase={current?.displayCase ?? null} />,
      hint: t(`palette.state.${request.state}`),
      run: () => void navigate({ to: '/requests/$requestId', params: { requestId: request.id } }),
    }
  })
  return {
    items: [...lineItems, ...requestItems],
    pending: lines.isPending || requests.isPending || settled !== text.trim(),
    error: lines.error ?? requests.error,
  }
}
