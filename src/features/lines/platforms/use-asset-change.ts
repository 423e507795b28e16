import { useMutation, useQueryClient } from '@tanstack/react-query'

/** One change of what is connected to a line; afterwards all that shows it is read again. */
export function useAssetChange<Input, Answer>(
  lineId: string,
  mutationFn: (input: Input) => Promise<Answer>,
) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn,
    // Before the dialog closes: nothing on the page is from before then.
    onSuccess: () =>
      Promise.all(
        [['line', lineId], ['lines']].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      ),
  })
}
