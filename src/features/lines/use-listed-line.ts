import { useQueryClient, type InfiniteData } from '@tanstack/react-query'
import type { Line } from '../../../domain/api/lines'

type LinesPage = { items: Line[] }

/** The line as the list last showed it, so that its page stands at once; read again meanwhile. */
export function useListedLine(id: string): () => Line | undefined {
  const queryClient = useQueryClient()
  return () => {
    const lists = queryClient.getQueriesData<InfiniteData<LinesPage>>({ queryKey: ['all-lines'] })
    for (const [, list] of lists)
      for (const page of list?.pages ?? []) {
        const found = page.items.find((line) => line.id === id)
        if (found !== undefined) return found
      }
    return undefined
  }
}
