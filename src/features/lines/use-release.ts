import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Line, releaseLine } from '../../../domain/api/lines'
import { useActKey } from '../../api/act-key'
import { callApi } from '../../api/client'

/** Gives the name of the line up; Meta decides, so the screen shows what the server knows, and no more. */
export function useRelease({ id, release }: Line) {
  const queryClient = useQueryClient()
  const keyOf = useActKey()
  return useMutation({
    mutationFn: ({ username, reason }: { username: string; reason: string }) =>
      callApi<typeof releaseLine>('POST', '/api/v1/lines/{id}/release', {
        params: { id },
        body: { username, ...(reason === '' ? {} : { reason }) },
        idempotencyKey: keyOf([id, username, reason, release?.since]),
      }),
    onSuccess: (line) => queryClient.setQueryData(['line', id], line),
    onError: () => {
      // Somebody may have noted meanwhile where the name is shown.
      void queryClient.invalidateQueries({ queryKey: ['names'] })
      return queryClient.invalidateQueries({ queryKey: ['line', id] })
    },
  })
}
