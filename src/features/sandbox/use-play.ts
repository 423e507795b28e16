import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import type { Line } from '../../../domain/api/lines'
import type { SandboxPlay, SandboxWorld } from '../../../domain/api/sandbox'
import type { UsernameRequest } from '../../../domain/api/username-requests'
import { useText } from '../../i18n/use-text'
import { useToast } from '../../ui/toasts'
import type { SandboxNumber } from './number-order'
import { playMeta, sandboxQuery } from './queries'

/** One move, or several in a row; answers the world as it stands after the last. */
export function usePlay() {
  const queryClient = useQueryClient()
  const { queryKey } = sandboxQuery()
  return useMutation({
    mutationFn: async ([first, ...rest]: [SandboxPlay, ...SandboxPlay[]]) => {
      let world = await playMeta(first)
      for (const play of rest) world = await playMeta(play)
      return world
    },
    // A reading that is under way would show the world from before the move once more.
    onMutate: () => queryClient.cancelQueries({ queryKey }),
    onSuccess: (world) => queryClient.setQueryData(queryKey, world),
    onError: () => queryClient.invalidateQueries({ queryKey }),
  })
}

export function numberIn(world: SandboxWorld, phoneNumberId: string): SandboxNumber | undefined {
  return world.numbers.find((number) => number.phoneNumberId === phoneNumberId)
}

/** Where a number leads in the product. */
export type Place = { line: Line | undefined; request: UsernameRequest | undefined }

/** Says what a move did, and leads to where it can be seen. */
export function useTellPlay({ line, request }: Place) {
  const t = useText()
  const toast = useToast()
  const router = useRouter()
  return (message: string) => {
    if (request !== undefined)
      toast({
        message,
        action: {
          label: t('sandbox.next.request'),
          onClick: () =>
            void router.navigate({
              to: '/requests/$requestId',
              params: { requestId: request.id },
            }),
        },
      })
    else if (line !== undefined)
      toast({
        message,
        action: {
          label: t('sandbox.next.line'),
          onClick: () =>
            void router.navigate({ to: '/lines/$lineId', params: { lineId: line.id } }),
        },
      })
    else toast({ message })
  }
}
