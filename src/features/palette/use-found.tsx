import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Customer, listCustomers } from '../../../domain/api/customers'
import type { Line, listLines } from '../../../domain/api/lines'
import type { listUsernameRequests, UsernameRequest } from '../../../domain/api/username-requests'
import { callApi } from '../../api/client'
import { Handle, Id, UserText } from '../../i18n/isolates'
import { Phone } from '../../i18n/phone'
import { useText } from '../../i18n/use-text'
import type { PaletteItem } from './palette-item'

/** A key now and then is a search of its own; many in a row are one. */
const searchDelay = 120
const most = 6

/** Lines, requests and customers that the server finds for the text, as places to go to. */
export function useFound(text: string): { items: PaletteItem[]; pending: boolean; error: unknown } {
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
  const customers = useQuery({
    queryKey: ['all-customers', 'palette', settled],
    queryFn: ({ signal }) =>
      callApi<typeof listCustomers>('GET', '/api/v1/customers', { query, signal }),
    enabled,
  })
  const toLine = useLineItem()
  const toRequest = useRequestItem()
  const toCustomer = useCustomerItem()
  if (!enabled) return { items: [], pending: false, error: null }
  const all = [lines, requests, customers]
  return {
    items: [
      ...(lines.data?.items ?? []).map(toLine),
      ...(requests.data?.items ?? []).map(toRequest),
      ...(customers.data?.items ?? []).map(toCustomer),
    ],
    pending: all.some(({ isPending }) => isPending) || settled !== text.trim(),
    error: all.find(({ isError }) => isError)?.error ?? null,
  }
}

function useLineItem(): (line: Line) => PaletteItem {
  const navigate = useNavigate()
  return (line) => ({
    id: `line-${line.id}`,
    group: 'lines',
    text: line.displayName,
    label: <UserText>{line.displayName}</UserText>,
    hint: <Phone value={line.phoneNumber} />,
    run: () => void navigate({ to: '/lines/$lineId', params: { lineId: line.id } }),
  })
}

function useRequestItem(): (request: UsernameRequest) => PaletteItem {
  const t = useText()
  const navigate = useNavigate()
  return (request) => {
    const current = request.candidates.find(({ username }) => username === request.current)
    return {
      id: `request-${request.id}`,
      group: 'requests',
      text: request.current,
      label: <Handle username={request.current} displayCase={current?.displayCase ?? null} />,
      hint: t(`palette.state.${request.state}`),
      run: () => void navigate({ to: '/requests/$requestId', params: { requestId: request.id } }),
    }
  }
}

function useCustomerItem(): (customer: Customer) => PaletteItem {
  const navigate = useNavigate()
  return ({ id, name, username, customerId, phone, lineName }) => ({
    id: `customer-${id}`,
    group: 'customers',
    text: name ?? username ?? customerId ?? phone ?? id,
    label:
      name !== null ? (
        <UserText>{name}</UserText>
      ) : username !== null ? (
        <Handle username={username} />
      ) : (
        <Id>{customerId ?? phone ?? id}</Id>
      ),
    hint: <UserText>{lineName}</UserText>,
    run: () => void navigate({ to: '/customers/$customerId', params: { customerId: id } }),
  })
}
