import { useMutation, useQueryClient } from '@tanstack/react-query'
import { lineAskingKey, saveLineAsking } from '../queries'

/** Stores how one line asks; the table is read again. */
export function useSaveLine() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: saveLineAsking,
    onSettled: () => queryClient.invalidateQueries({ queryKey: lineAskingKey }),
  })
}
