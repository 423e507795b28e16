import { QueryClient, type Query } from '@tanstack/react-query'
import { isProblem } from './problem'

/** Worth another try by itself: no answer came, or the server says it cannot just now. */
function mayRetry(failures: number, error: unknown): boolean {
  return failures < 2 && isProblem(error, 'offline', 'unavailable')
}

const ofOneThing = ['line', 'username-request', 'job']

/** A list keeps its old rows while new ones load; one thing never shows another thing's data. */
function keepListRows<Data>(previous: Data | undefined, query?: Query): Data | undefined {
  return ofOneThing.includes(String(query?.queryKey[0])) ? undefined : previous
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: mayRetry,
        placeholderData: keepListRows,
        // A call while offline fails at once and says so, instead of waiting without a word.
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}
