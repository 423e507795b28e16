import { Button, NativeSelect } from '@mantine/core'
import { useId, useState, type SubmitEvent } from 'react'
import type { SandboxChat } from '../../../domain/api/sandbox-customers'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { useToast } from '../../ui/toasts'
import { useCustomerPlay, type ChatPlace } from './customer-queries'
import { answerGroups, useMessageAnswerText, type AnswerGroup } from './message-answers'
import classes from './customers-panel.module.css'

const groups = Object.keys(answerGroups) as AnswerGroup[]

/** Plans what becomes of the next message that the desk sends from this line, whoever it is for. */
export function NextMessageForm({ chat, place }: { chat: SandboxChat; place: ChatPlace }) {
  const t = useText()
  const text = useMessageAnswerText()
  const toast = useToast()
  const planning = useCustomerPlay(place)
  const titleId = useId()
  const [answer, setAnswer] = useState<string>('lost_after')
  const { phoneNumberId } = place

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (planning.isPending) return
    planning.mutate(
      { play: 'answer_next_message', phoneNumberId, answer, times: 1 },
      { onSuccess: () => toast({ message: t('sandbox.message.done') }) },
    )
  }
  return (
    <section className={classes.card} aria-labelledby={titleId}>
      <h3 id={titleId} className={classes.label}>
        {t('sandbox.message.title')}
      </h3>
      <p className={classes.soft}>{t('sandbox.message.what')}</p>
      <form onSubmit={submit} className={classes.form}>
        <NativeSelect
          className={classes.field}
          label={t('sandbox.message.answer')}
          value={answer}
          onChange={(event) => setAnswer(event.currentTarget.value)}
        >
          {groups.map((group) => (
            <optgroup key={group} label={t(`sandbox.message.group.${group}`)}>
              {answerGroups[group].map((one) => (
                <option key={one} value={one}>
                  {text(one)}
                </option>
              ))}
            </optgroup>
          ))}
        </NativeSelect>
        <Button type="submit" variant="default" loading={planning.isPending}>
          {t('sandbox.message.submit')}
        </Button>
      </form>
      {chat.nextAnswers.length > 0 && (
        <>
          <p className={classes.soft}>{t('sandbox.message.planned')}</p>
          <ol className={classes.planned}>
            {chat.nextAnswers.map((one, index) => (
              // The same answer may be planned more than once.
              <li key={`${one} ${String(index)}`}>{text(one)}</li>
            ))}
          </ol>
          <Button
            variant="default"
            size="compact-sm"
            loading={planning.isPending}
            onClick={() => planning.mutate({ play: 'forget_message_answers', phoneNumberId })}
          >
            {t('sandbox.message.forget')}
          </Button>
        </>
      )}
      {planning.isError && <FailedState error={planning.error} />}
    </section>
  )
}
