import { queryOptions } from '@tanstack/react-query'
import type { listLines, Line } from '../../../domain/api/lines'
import type {
  getSandbox,
  playSandbox,
  SandboxPlay,
  SandboxWorld,
} from '../../../domain/api/sandbox'
import type { listUsernameRequests, UsernameRequest } from '../../../domain/api/username-requests'
import { openStates } from '../../../domain/username-request'
import { callApi } from '../../api/client'

/** Meta's side changes without an event of ours (a call comes in), so it is read again while the page is in view. */
const readAgainEvery = 3000

export function sandboxQuery() {
  return queryOptions({
    queryKey: ['sandbox'],
    queryFn: ({ signal }) => callApi<typeof getSandbox>('GET', '/api/v1/sandbox', { signal }),
    refetchInterval: readAgainEvery,
    staleTime: 0,
  })
}

export function playMeta(play: SandboxPlay): Promise<SandboxWorld> {
  return callApi<typeof playSandbox>('POST', '/api/v1/sandbox/plays', { body: play })
}

/** Where each number leads in the product: its line, by Meta's id of the number. */
export function linesByNumberQuery() {
  return queryOptions({
    queryKey: ['lines', 'by-number'],
    queryFn: async ({ signal }) => {
      const lines = await readPages((cursor) =>
        callApi<typeof listLines>('GET', '/api/v1/lines', {
          query: { limit: 200, ...cursor },
          signal,
        }),
      )
      return new Map(lines.map((line): [string, Line] => [line.phoneNumberId, line]))
    },
  })
}

/** The open request of each line that has one, by the id of the line. */
export function openRequestsQuery() {
  return queryOptions({
    queryKey: ['username-requests', 'open-by-line'],
    queryFn: async ({ signal }) => {
      const requests = await readPages((cursor) =>
        callApi<typeof listUsernameRequests>('GET', '/api/v1/username-requests', {
          query: { limit: 200, state: openStates.join(','), ...cursor },
          signal,
        }),
      )
      return new Map(
        requests.map((request): [string, UsernameRequest] => [request.line.id, request]),
      )
    },
  })
}

type Page<Item> = { items: Item[]; nextCursor: string | null }

/** Enough for a sandbox; numbers beyond it show without their links. */
const mostPages = 5

async function readPages<Item>(
  readPage: (cursor: { cursor?: string }) => Promise<Page<Item>>,
): Promise<Item[]> {
  const items: Item[] = []
  let cursor: { cursor?: string } = {}
  for (let page = 0; page < mostPages; page += 1) {
    const { items: more, nextCursor } = await readPage(cursor)
    items.push(...more)
    if (nextCursor === null) break
    cursor = { cursor: nextCursor }
  }
  return items
}
