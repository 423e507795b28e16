import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { RequestStep } from '../../../domain/username-request'
import { useActKey } from '../../api/act-key'
import { isProblem } from '../../api/problem'
import { takeStep, type StepWords } from './queries'

type Step = { step: RequestStep; words: StepWords; version: number }

/** Takes a step on what was seen (`version`); whatever came of it, the screens then read how it stands. */
export function useTakeStep(requestId: string) {
  const queryClient = useQueryClient()
  const keyOf = useActKey()
  return useMutation({
    mutationFn: ({ step, words, version }: Step) =>
      takeStep(requestId, step, words, {
        ifMatch: version,
        idempotencyKey: keyOf([requestId, step, words, version]),
      }),
    onSuccess: (answer) => {
      queryClient.setQueryData(['username-request', requestId], answer)
      for (const key of ['username-requests', 'lines', 'line'])
        void queryClient.invalidateQueries({ queryKey: [key] })
    },
    onError: (error) => {
      // Somebody may have noted meanwhile where the name is shown.
      if (isProblem(error, 'invalid_input'))
        void queryClient.invalidateQueries({ queryKey: ['names'] })
      if (isProblem(error, 'stale', 'step_not_allowed', 'not_allowed', 'own_request'))
        void queryClient.invalidateQueries({ queryKey: ['username-request', requestId] })
    },
  })
}
