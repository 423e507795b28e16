import { Button, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState, type SubmitEvent } from 'react'
import type { NumberConflict } from '../../../../domain/api/number-conflicts'
import { conflictDecisions, type ConflictDecision } from '../../../../domain/number-conflict'
import { useMay } from '../../../api/me'
import { isProblem } from '../../../api/problem'
import { useText } from '../../../i18n/use-text'
import { FailedState } from '../../../ui/failed-state'
import { useUndoToast } from '../../../ui/use-undo-toast'
import { conflictQuery, decide, undo } from './queries'
import classes from './conflict.module.css'

type Props = { conflict: NumberConflict }

/** Three ways to end it, each with what follows from it. */
export function Decision({ conflict }: Props) {
  const t = useText()
  const id = useId()
  const mayManage = useMay('customers.manage')
  return (
    <section className={classes.decision} aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {t('conflicts.decide')}
      </h2>
      {mayManage ? <DecisionForm conflict={conflict} /> : <p>{t('conflicts.notYou')}</p>}
    </section>
  )
}

function DecisionForm({ conflict }: Props) {
  const t = useText()
  const [decision, setDecision] = useState<ConflictDecision | null>(null)
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const deciding = useDecide(conflict)

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    setTried(true)
    if (decision === null) event.currentTarget.querySelector('input')?.focus()
    else if (!deciding.isPending) deciding.mutate({ decision, note: note.trim() })
  }
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <Choices value={decision} onChange={setDecision} wrong={tried && decision === null} />
      <Textarea
        label={`${t('conflicts.note')} (${t('form.optional')})`}
        description={t('conflicts.note.help')}
        dir="auto"
        rows={2}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {deciding.isError && (
        <FailedState error={deciding.error}>
          {isProblem(deciding.error, 'stale') && <p>{t('conflicts.stale')}</p>}
        </FailedState>
      )}
      <div>
        <Button type="submit" loading={deciding.isPending}>
          {t(decision === null ? 'conflicts.decide.go' : `conflicts.${decision}.go`)}
        </Button>
      </div>
    </form>
  )
}

type ChoicesProps = {
  value: ConflictDecision | null
  onChange: (decision: ConflictDecision) => void
  wrong: boolean
}

function Choices({ value, onChange, wrong }: ChoicesProps) {
  const t = useText()
  const id = useId()
  return (
    <fieldset className={classes.choices} aria-describedby={wrong ? `${id}-wrong` : undefined}>
      <legend className={classes.legend}>{t('conflicts.whose')}</legend>
      {wrong && (
        <p id={`${id}-wrong`} role="alert" className={classes.wrong}>
          {t('conflicts.choose')}
        </p>
      )}
      {conflictDecisions.map((decision) => (
        <label key={decision} className={classes.choice} data-chosen={decision === value}>
          <input
            type="radio"
            name={id}
            value={decision}
            checked={decision === value}
            aria-describedby={`${id}-${decision}`}
            onChange={() => onChange(decision)}
          />
          <span className={classes.choiceName}>{t(`conflicts.${decision}`)}</span>
          <span id={`${id}-${decision}`} className={classes.soft}>
            {t(`conflicts.${decision}.what`)}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** Whoever decided can go back at once, and later on the same page. */
function useDecide(conflict: NumberConflict) {
  const t = useText()
  const tell = useUndoToast()
  const queryClient = useQueryClient()
  const { queryKey } = conflictQuery(conflict.id)
  const readAgain = () => {
    void queryClient.invalidateQueries({ queryKey: ['customers'] })
    return queryClient.invalidateQueries({ queryKey: ['number-conflicts'] })
  }
  return useMutation({
    mutationFn: ({ decision, note }: { decision: ConflictDecision; note: string }) =>
      decide(conflict, decision, note),
    onSuccess: (answer) => {
      queryClient.setQueryData(queryKey, answer)
      tell({
        message: t('conflicts.decided'),
        undo: async () => {
          queryClient.setQueryData(queryKey, await undo(answer))
          await readAgain()
        },
        undone: t('conflicts.undone'),
      })
    },
    onSettled: readAgain,
  })
}
