import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { acknowledgeIncident, listIncidents } from '../../../domain/api/incidents'
import { callApi } from '../../api/client'

/** The incidents that nobody has acknowledged, of one line or of all. */
export function openIncidentsQuery(lineId?: string) {
  return queryOptions({
    queryKey: ['incidents', 'open', lineId],
    queryFn: ({ signal }) =>
      callApi<typeof listIncidents>('GET', '/api/v1/incidents', {
        query: { open: 'true', limit: 200, ...(lineId !== undefined && { lineId }) },
        signal,
      }),
  })
}

export function useAcknowledge(id: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (note: string) =>
      callApi<typeof acknowledgeIncident>('POST', '/api/v1/incidents/{id}/acknowledge', {
        params: { id },
        body: { note },
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['incidents'] }),
  })
}
