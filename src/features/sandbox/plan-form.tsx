import { Button, NativeSelect } from '@mantine/core'
import { useId, useState, type SubmitEvent } from 'react'
import type { SandboxAnswer } from '../../../domain/api/sandbox'
import { isolateLtr } from '../../i18n/isolates'
import { usePhoneText } from '../../i18n/phone'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { answerGroups, answersInOrder, type AnswerGroup } from './answers'
import { phoneOf, type SandboxNumber } from './number-order'
import { useAnswerText } from './use-answer-text'
import { usePlay, useTellPlay, type Place } from './use-play'
import classes from './number-row.module.css'

const mostTimes = 5
const groups = Object.keys(answerGroups) as AnswerGroup[]

/** Chooses what Meta answers when Handleboard next asks for a name on this number. */
export function PlanForm({ number, place }: { number: SandboxNumber; place: Place }) {
  const t = useText()
  const answerText = useAnswerText()
  const phone = isolateLtr(usePhoneText(phoneOf(number)))
  const tell = useTellPlay(place)
  const planning = usePlay()
  const helpId = useId()
  const [answer, setAnswer] = useState<SandboxAnswer>('reserved')
  const [times, setTimes] = useState(1)

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (planning.isPending) return
    const { phoneNumberId } = number
    planning.mutate([{ play: 'answer_next', phoneNumberId, answer, times }], {
      onSuccess: () => {
        setTimes(1)
        tell(t('sandbox.plan.done', { phone, answer: answerText(answer, times) }))
      },
    })
  }
  return (
    <form onSubmit={submit} className={classes.plan}>
      <NativeSelect
        className={classes.planAnswer}
        label={t('sandbox.plan.answer')}
        aria-describedby={helpId}
        value={answer}
        onChange={({ currentTarget: { value } }) =>
          setAnswer((before) => answersInOrder.find((one) => one === value) ?? before)
        }
      >
        {groups.map((group) => (
          <optgroup key={group} label={t(`sandbox.group.${group}`)}>
            {answerGroups[group].map((one) => (
              <option key={one} value={one}>
                {answerText(one)}
              </option>
            ))}
          </optgroup>
        ))}
      </NativeSelect>
      <NativeSelect
        label={t('sandbox.plan.times')}
        value={times}
        onChange={(event) => setTimes(Number(event.currentTarget.value))}
      >
        {Array.from({ length: mostTimes }, (_, index) => (
          <option key={index + 1} value={index + 1}>
            {t('sandbox.plan.timesValue', { count: index + 1 })}
          </option>
        ))}
      </NativeSelect>
      <p id={helpId} className={classes.then}>
        {t(`sandbox.then.${answer}`)}
      </p>
      <Button type="submit" loading={planning.isPending} className={classes.planSubmit}>
        {t('sandbox.plan.submit')}
      </Button>
      {planning.isError && <FailedState error={planning.error} />}
    </form>
  )
}
