import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useActKey } from '../../api/act-key'
import type { MessageId } from '../../i18n/en'
import { useText } from '../../i18n/use-text'
import { useToast } from '../../ui/toasts'

type PlanOf<Item> = {
  name: 'creation-plan' | 'repair-plan'
  /** Tells what would be done, or does it, once for each key. */
  act: (dryRun: boolean, key?: string) => Promise<{ items: Item[] }>
  /** What of `act` is chosen in the dialog: another choice is another deed. */
  choice?: string
  isDone: (item: Item) => boolean
  /** Says how many are done. */
  doneText: Extract<MessageId, 'templates.create.done' | 'templates.repair.done'>
  opened: boolean
  onClose: () => void
}

/** First what would be done, asked anew with each opening; then it is done, and the dialog closes. */
export function usePlan<Item>({
  name,
  act,
  choice,
  isDone,
  doneText,
  opened,
  onClose,
}: PlanOf<Item>) {
  const t = useText()
  const toast = useToast()
  const queryClient = useQueryClient()
  const keyOf = useActKey()
  const dry = useQuery({
    queryKey: ['templates', name],
    queryFn: () => act(true),
    enabled: opened,
    staleTime: 0,
    gcTime: 0,
  })
  const doing = useMutation({
    mutationFn: () => act(false, keyOf([dry.dataUpdatedAt, choice])),
    onSuccess: ({ items }) => {
      toast({ message: t(doneText, { count: items.filter(isDone).length }) })
      onClose()
      return queryClient.invalidateQueries({ queryKey: ['templates'] })
    },
  })
  const items = dry.data?.items
  return {
    items,
    count: items?.filter(isDone).length ?? 0,
    /** What the dialog around the plan needs of it. */
    dialog: {
      planError: dry.error,
      onRetryPlan: () => void dry.refetch(),
      busy: doing.isPending,
      error: doing.error,
      onGo: () => doing.mutate(),
      opened,
      onClose,
    },
  }
}
