import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import type {
  createWebhookEndpoint,
  deleteWebhookEndpoint,
  editWebhookEndpoint,
  getWebhookEndpoint,
  listWebhookDeliveries,
  listWebhookEndpoints,
  replayWebhookDelivery,
  rotateWebhookSecret,
  testWebhookEndpoint,
  WebhookEndpoint,
} from '../../../../domain/api/webhook-endpoints'
import type { DeliveryState } from '../../../../domain/webhook-delivery'
import { useActKey } from '../../../api/act-key'
import { callApi, newIdempotencyKey, type ApiInput } from '../../../api/client'

export type WebhookWish = ApiInput<typeof createWebhookEndpoint>['body']

const list = '/api/v1/webhook-endpoints'
const one = '/api/v1/webhook-endpoints/{id}'

export function webhooksQuery() {
  return infiniteQueryOptions({
    queryKey: ['webhooks', 'list'],
    queryFn: ({ pageParam, signal }) =>
      callApi<typeof listWebhookEndpoints>('GET', list, {
        query: { limit: 100, ...(pageParam === '' ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
}

export function webhookQuery(id: string) {
  return queryOptions({
    queryKey: ['webhooks', 'one', id],
    queryFn: ({ signal }) =>
      callApi<typeof getWebhookEndpoint>('GET', one, { params: { id }, signal }),
  })
}

export function deliveriesQuery(id: string, state: DeliveryState | undefined) {
  return infiniteQueryOptions({
    queryKey: ['webhooks', 'deliveries', id, state ?? null],
    queryFn: ({ pageParam, signal }) =>
      callApi<typeof listWebhookDeliveries>('GET', `${one}/deliveries`, {
        params: { id },
        query: { limit: 50, state, ...(pageParam === '' ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
}

/** Every change shows on the list, the page and the log. */
function useReadAgain() {
  const queryClient = useQueryClient()
  return () => queryClient.invalidateQueries({ queryKey: ['webhooks'] })
}

/** The answer holds the secret: it lives as long as the dialog that shows it. */
export function useAddWebhook() {
  const readAgain = useReadAgain()
  const keyOf = useActKey()
  return useMutation({
    mutationFn: (body: WebhookWish) =>
      callApi<typeof createWebhookEndpoint>('POST', list, { body, idempotencyKey: keyOf(body) }),
    gcTime: 0,
    onSuccess: readAgain,
  })
}

type Change = ApiInput<typeof editWebhookEndpoint>['body']

export function useChangeWebhook({ id, version }: WebhookEndpoint) {
  const readAgain = useReadAgain()
  return useMutation({
    mutationFn: (body: Change) =>
      callApi<typeof editWebhookEndpoint>('PATCH', one, {
        params: { id },
        body,
        ifMatch: version,
      }),
    onSettled: readAgain,
  })
}

export function useRotateSecret({ id, version }: WebhookEndpoint) {
  const readAgain = useReadAgain()
  const keyOf = useActKey()
  return useMutation({
    mutationFn: () =>
      callApi<typeof rotateWebhookSecret>('POST', `${one}/rotate-secret`, {
        params: { id },
        idempotencyKey: keyOf([id, version]),
      }),
    gcTime: 0,
    onSuccess: readAgain,
  })
}

export function useDeleteWebhook(id: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => callApi<typeof deleteWebhookEndpoint>('DELETE', one, { params: { id } }),
    // Its own page must not ask for it once more.
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['webhooks', 'list'] }),
  })
}

export function useSendTest(id: string) {
  const readAgain = useReadAgain()
  return useMutation({
    mutationFn: () =>
      callApi<typeof testWebhookEndpoint>('POST', `${one}/test`, {
        params: { id },
        idempotencyKey: newIdempotencyKey(),
      }),
    onSuccess: readAgain,
  })
}

export function useReplay(id: string) {
  const readAgain = useReadAgain()
  return useMutation({
    mutationFn: (deliveryId: string) =>
      callApi<typeof replayWebhookDelivery>('POST', `${one}/deliveries/{deliveryId}/replay`, {
        params: { id, deliveryId },
        idempotencyKey: newIdempotencyKey(),
      }),
    onSuccess: readAgain,
  })
}
