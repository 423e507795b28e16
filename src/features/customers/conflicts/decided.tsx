import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { NumberConflict } from '../../../../domain/api/number-conflicts'
import { useMay } from '../../../api/me'
import { Ago } from '../../../i18n/ago'
import { UserText } from '../../../i18n/isolates'
import { Trans } from '../../../i18n/trans'
import { useText } from '../../../i18n/use-text'
import { FailedState } from '../../../ui/failed-state'
import { Notice } from '../../../ui/notice'
import { useToast } from '../../../ui/toasts'
import { conflictLooks } from './conflict-looks'
import { conflictQuery, undo } from './queries'
import classes from './conflict.module.css'

type Props = { conflict: NumberConflict }

/** What was decided, by whom and why; and the way back, as long as nothing depends on it. */
export function Decided({ conflict }: Props) {
  const t = useText()
  const mayManage = useMay('customers.manage')
  const { state, decision, decidedAt, decidedBy, note, canUndo } = conflict
  return (
    <Notice
      {...conflictLooks[state]}
      title={t(decision === null ? 'conflicts.void' : `conflicts.${decision}`)}
    >
      <p>{t(decision === null ? 'conflicts.void.what' : `conflicts.${decision}.what`)}</p>
      {decidedAt !== null && decidedBy !== null && (
        <p className={classes.soft}>
          <Trans
            id="conflicts.by"
            values={{ name: <UserText>{decidedBy}</UserText>, when: <Ago at={decidedAt} /> }}
          />
        </p>
      )}
      {note !== null && (
        <blockquote className={classes.note} dir="auto">
          {note}
        </blockquote>
      )}
      {decision !== null && !canUndo && <p>{t('conflicts.cannotUndo')}</p>}
      {canUndo && mayManage && <UndoButton conflict={conflict} />}
    </Notice>
  )
}

function UndoButton({ conflict }: Props) {
  const t = useText()
  const toast = useToast()
  const queryClient = useQueryClient()
  const undoing = useMutation({
    mutationFn: () => undo(conflict),
    onSuccess: (answer) => {
      queryClient.setQueryData(conflictQuery(conflict.id).queryKey, answer)
      toast({ message: t('conflicts.undone') })
    },
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: ['customers'] })
      return queryClient.invalidateQueries({ queryKey: ['number-conflicts'] })
    },
  })
  return (
    <>
      {undoing.isError && <FailedState error={undoing.error} />}
      <p>{t('conflicts.undo.what')}</p>
      <Button variant="default" loading={undoing.isPending} onClick={() => undoing.mutate()}>
        {t('conflicts.undo')}
      </Button>
    </>
  )
}
