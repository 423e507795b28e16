import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMay } from '../../api/me'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { useToast } from '../../ui/toasts'
import { ProgressPanel } from './progress-panel'
import { withdraw, type TemplateAccount } from './queries'

/** How many are still on their way to Meta, as the server counts them: a reload or a restart changes nothing. */
export function CreationProgress({ accounts }: { accounts: readonly TemplateAccount[] }) {
  const t = useText()
  const toast = useToast()
  const mayManage = useMay('templates.manage')
  const queryClient = useQueryClient()
  const withdrawing = useMutation({
    mutationFn: withdraw,
    onSuccess: ({ withdrawn }) => {
      toast({ message: t('templates.withdrawn', { count: withdrawn }) })
      return queryClient.invalidateQueries({ queryKey: ['templates'] })
    },
  })
  const waiting = accounts.reduce((sum, account) => sum + account.waiting, 0)
  if (waiting === 0) return null
  const all = accounts.reduce((sum, { counts }) => sum + sumOf(counts), 0)
  return (
    <>
      <ProgressPanel
        title={t('templates.creating.title')}
        text={t('templates.creating.left', { count: waiting })}
        what={t('templates.creating.pace')}
        done={all - waiting}
        total={all}
      >
        {mayManage && (
          <Button
            variant="default"
            onClick={() => withdrawing.mutate()}
            loading={withdrawing.isPending}
          >
            {t('templates.creating.stop')}
          </Button>
        )}
      </ProgressPanel>
      {withdrawing.isError && <FailedState error={withdrawing.error} />}
    </>
  )
}

/** Of those that were sent: a draft is not on its way. */
function sumOf(counts: TemplateAccount['counts']): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0) - counts.draft
}
