import { queryOptions } from '@tanstack/react-query'
import type { listLines, Line } from '../../../domain/api/lines'
import type {
  getSandbox,
  playSandbox,
  SandboxPlay,
  SandboxWorld,
} from '../../../domain/api/sandbox'
import type { listUsernameRequests, UsernameRequest } from '../../../domain/api/username-requests'
import { openStates, type RequestState } from '../../../domain/username-request'
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

const open: readonly RequestState[] = openStates

export function isOpen(request: UsernameRequest | undefined): request is UsernameRequest {
  return request !== undefined && open.includes(request.state)
}

/** The request that a line is about now, by the id of the line: the open one, else the one whose name it has. */
export function requestsByLineQuery() {
  return queryOptions({
    queryKey: ['username-requests', 'by-line'],
    queryFn: async ({ signal }) => {
      const requests = await readPages((cursor) =>
        callApi<typeof listUsernameRequests>('GET', '/api/v1/username-requests', {
          query: { limit: 200, state: [...openStates, 'reserved', 'live'].join(','), ...cursor },
          signal,
        }),
      )
      const byLine = new Map<string, UsernameRequest>()
      for (const request of requests) {
        const known = byLine.get(request.line.id)
        if (known === undefined || (isOpen(request) && !isOpen(known)))
          byLine.set(request.line.id, request)
      }
      return byLine
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
