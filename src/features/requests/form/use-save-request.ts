import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { UsernameRequestDetails } from '../../../../domain/api/username-requests'
import { isProblem } from '../../../api/problem'
import { createRequests, editRequest, lineQuery, requestQuery, takeStep } from '../queries'
import { useActKey } from '../../../api/act-key'
import { wishOf, type FormValues } from './form-values'

export type SaveKind = 'submit' | 'draft'
export type Saving = { values: FormValues; kind: SaveKind }
export type Saved = { id: string; kind: SaveKind }

/** Makes the request once, however often the button is pressed and whatever the network does. */
export function useCreateRequest() {
  const queryClient = useQueryClient()
  const keyOf = useActKey()
  const running = useRef<Promise<Saved>>(undefined)
  return useMutation({
    mutationFn: ({ values, kind }: Saving) => {
      const body = { ...wishOf(values), submit: kind === 'submit' }
      // A second press before the first is answered waits for the same answer.
      running.current ??= createRequests(body, keyOf(body))
        .then(({ items: [request] }) => ({ id: request?.id ?? '', kind }))
        .finally(() => {
          running.current = undefined
        })
      return running.current
    },
    onSuccess: () => {
      for (const key of ['username-requests', 'lines', 'line'])
        void queryClient.invalidateQueries({ queryKey: [key] })
    },
    onError: (error, { values }) => {
      // Somebody else may have asked for this line meanwhile: the field then says so.
      const [lineId] = values.lineIds
      if (isProblem(error, 'open_request_exists') && lineId !== undefined)
        void queryClient.invalidateQueries({ queryKey: lineQuery(lineId).queryKey })
    },
  })
}

type EditOptions = {
  requestId: string
  /** The version that the person saw. */
  version: () => number
  /** The edit is stored, also when the submit after it fails. */
  onStored: (request: UsernameRequestDetails) => void
}

/** Stores the edit on top of the version that was seen and, for a submit, takes that step after it. */
export function useEditRequest({ requestId, version, onStored }: EditOptions) {
  const queryClient = useQueryClient()
  const keyOf = useActKey()
  return useMutation({
    mutationFn: async ({ values, kind }: Saving): Promise<Saved> => {
      const { lineIds: _, ...wish } = wishOf(values)
      const stored = await editRequest(requestId, wish, version())
      queryClient.setQueryData(requestQuery(requestId).queryKey, stored)
      onStored(stored)
      if (kind === 'submit') {
        const answer = await takeStep(
          requestId,
          'submit',
          {},
          {
            ifMatch: stored.version,
            idempotencyKey: keyOf([requestId, stored.version]),
          },
        )
        queryClient.setQueryData(requestQuery(requestId).queryKey, answer)
      }
      return { id: requestId, kind }
    },
    onSettled: () => void queryClient.invalidateQueries({ queryKey: ['username-requests'] }),
  })
}
