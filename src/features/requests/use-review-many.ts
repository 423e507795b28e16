import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReviewDecision, ReviewOutcome } from '../../../domain/api/reviews'
import type { UsernameRequest } from '../../../domain/api/username-requests'
import type { ReviewWords } from '../../../domain/review-reasons'
import { requestLimits } from '../../../domain/username-request'
import { reviewMany } from './queries'
import { useActKey } from '../../api/act-key'

type Many = { decision: ReviewDecision; requests: UsernameRequest[]; words: ReviewWords }
export type Reviewed = { request: UsernameRequest; said: ReviewOutcome }

/** Decides many on what was seen. Tried again after a lost answer, it goes on where it stopped. */
export function useReviewMany() {
  const queryClient = useQueryClient()
  const keyOf = useActKey()
  return useMutation({
    mutationFn: async ({ decision, requests, words }: Many): Promise<Reviewed[]> => {
      const items = requests.map(({ id, version }) => ({ id, version }))
      const key = keyOf([decision, items, words])
      const reviewed: Reviewed[] = []
      for (let from = 0; from < items.length; from += requestLimits.decidedAtOnce) {
        const part = items.slice(from, from + requestLimits.decidedAtOnce)
        const answer = await reviewMany({ decision, items: part, ...words }, `${key}-${from}`)
        for (const said of answer.items) {
          const request = requests.find(({ id }) => id === said.id)
          if (request !== undefined) reviewed.push({ request, said })
        }
      }
      return reviewed
    },
    onSettled: () => {
      for (const key of ['username-requests', 'username-request', 'lines', 'line'])
        void queryClient.invalidateQueries({ queryKey: [key] })
    },
  })
}
