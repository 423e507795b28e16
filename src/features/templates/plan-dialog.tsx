import { Button, Group, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '../../i18n/use-text'
import { Dialog } from '../../ui/dialog'
import { FailedState } from '../../ui/failed-state'
import { SkeletonRows } from '../../ui/skeleton-rows'

type PlanDialogProps = {
  title: string
  /** The list of what would be done; `undefined` while it is made. */
  plan: ReactNode
  planError: unknown
  onRetryPlan: () => void
  /** The verb and how many; `null`: there is nothing to do. */
  goLabel: string | null
  busy: boolean
  error: unknown
  onGo: () => void
  opened: boolean
  onClose: () => void
}

/** Shows what would be done before it is done. */
export function PlanDialog(props: PlanDialogProps) {
  const { title, opened, busy, onClose } = props
  return (
    <Dialog opened={opened} onClose={busy ? () => {} : onClose} title={title}>
      <Content {...props} />
    </Dialog>
  )
}

function Content(props: PlanDialogProps) {
  const { plan, planError, onRetryPlan, goLabel, busy, error, onGo, onClose } = props
  const t = useText()
  return (
    <Stack gap="md">
      {planError !== null && <FailedState error={planError} onRetry={onRetryPlan} />}
      {planError === null &&
        (plan ?? <SkeletonRows label={t('templates.plan.loading')} rows={3} rowHeight={56} />)}
      {error !== null && <FailedState error={error} />}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose} disabled={busy}>
          {t(goLabel === null ? 'action.close' : 'action.cancel')}
        </Button>
        {goLabel !== null && (
          <Button onClick={onGo} loading={busy}>
            {goLabel}
          </Button>
        )}
      </Group>
    </Stack>
  )
}
