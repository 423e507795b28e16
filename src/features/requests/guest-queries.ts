import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type {
  commentAsGuest,
  createGuestLink,
  decideGuestReview,
  endGuestLink,
  getGuestReview,
  listGuestLinks,
} from '../../../domain/api/guest-reviews'
import { callApi, type ApiInput } from '../../api/client'
import { isProblem } from '../../api/problem'
import { useActKey } from '../../api/act-key'

/** Under the request's own key: what happens to the request reads them again too. */
export function guestLinksQuery(requestId: string) {
  return queryOptions({
    queryKey: ['username-request', requestId, 'guest-links'],
    queryFn: ({ signal }) =>
      callApi<typeof listGuestLinks>('GET', '/api/v1/username-requests/{id}/guest-links', {
        params: { id: requestId },
        query: { limit: 100 },
        signal,
      }),
  })
}

type NewLink = ApiInput<typeof createGuestLink>['body']

/** Answers a link that can decide. It is kept nowhere but in the dialog that shows it. */
export function useMakeGuestLink(requestId: string) {
  const queryClient = useQueryClient()
  const keyOf = useActKey()
  return useMutation({
    mutationFn: (body: NewLink) =>
      callApi<typeof createGuestLink>('POST', '/api/v1/username-requests/{id}/guest-links', {
        params: { id: requestId },
        body,
        idempotencyKey: keyOf([requestId, body]),
      }),
    gcTime: 0,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['username-request', requestId] }),
  })
}

export function useEndGuestLink(requestId: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (linkId: string) =>
      callApi<typeof endGuestLink>(
        'DELETE',
        '/api/v1/username-requests/{id}/guest-links/{linkId}',
        { params: { id: requestId, linkId } },
      ),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['username-request', requestId] }),
  })
}

/** What a guest sees: no session, only the token of their link. */
export function guestReviewQuery(token: string) {
  return queryOptions({
    queryKey: ['guest-review', token],
    queryFn: ({ signal }) =>
      callApi<typeof getGuestReview>('GET', '/api/v1/guest-reviews/{token}', {
        params: { token },
        signal,
      }),
  })
}

export function useCommentAsGuest(token: string) {
  const queryClient = useQueryClient()
  const keyOf = useActKey()
  return useMutation({
    mutationFn: ({ note, place }: { note: string; place: number }) =>
      callApi<typeof commentAsGuest>('POST', '/api/v1/guest-reviews/{token}/comments', {
        params: { token },
        body: { note },
        idempotencyKey: keyOf([note, place]),
      }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['guest-review', token] }),
  })
}

type GuestDecision = ApiInput<typeof decideGuestReview>['body']

export function useDecideAsGuest(token: string) {
  const queryClient = useQueryClient()
  const keyOf = useActKey()
  return useMutation({
    mutationFn: (body: GuestDecision) =>
      callApi<typeof decideGuestReview>('POST', '/api/v1/guest-reviews/{token}/decide', {
        params: { token },
        body,
        idempotencyKey: keyOf(body),
      }),
    onError: (error) => {
      if (isProblem(error, 'stale', 'step_not_allowed', 'guest_link_ended'))
        void queryClient.invalidateQueries({ queryKey: ['guest-review', token] })
    },
  })
}
