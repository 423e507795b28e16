import { IconX } from '@tabler/icons-react'
import { useId } from 'react'
import type { SandboxPlay } from '../../../domain/api/sandbox'
import { isolateLtr } from '../../i18n/isolates'
import { usePhoneText } from '../../i18n/phone'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { runsOf, type AnswerRun } from './answers'
import { phoneOf, type SandboxNumber } from './number-order'
import { useAnswerText } from './use-answer-text'
import { usePlay, useTellPlay, type Place } from './use-play'
import classes from './planned-answers.module.css'

/** What Meta will answer next, each run of the same answer as a chip that can be taken away. */
export function PlannedAnswers({ number, place }: { number: SandboxNumber; place: Place }) {
  const t = useText()
  const answerText = useAnswerText()
  const phone = isolateLtr(usePhoneText(phoneOf(number)))
  const tell = useTellPlay(place)
  const forgetting = usePlay()
  const labelId = useId()
  const { phoneNumberId } = number
  const runs = runsOf(number.nextAnswers)
  if (runs.length === 0) return null

  /** The simulator forgets all at once; those that stay are planned again. */
  function forget(gone: AnswerRun) {
    const kept = runs
      .filter((run) => run !== gone)
      .map(({ answer, times }): SandboxPlay => ({
        play: 'answer_next',
        phoneNumberId,
        answer,
        times,
      }))
    forgetting.mutate([{ play: 'forget_answers', phoneNumberId }, ...kept], {
      onSuccess: () =>
        tell(t('sandbox.plan.forgotten', { phone, answer: answerText(gone.answer, gone.times) })),
    })
  }
  function forgetAll() {
    forgetting.mutate([{ play: 'forget_answers', phoneNumberId }], {
      onSuccess: () => tell(t('sandbox.plan.forgottenAll', { phone })),
    })
  }
  return (
    <div className={classes.root}>
      <p id={labelId} className={classes.label}>
        {t('sandbox.plan.planned')}
      </p>
      <ul aria-labelledby={labelId} className={classes.chips}>
        {runs.map((run) => {
          const text = answerText(run.answer, run.times)
          return (
            <li key={run.place} className={classes.chip}>
              <span>{text}</span>
              <button
                type="button"
                aria-label={t('sandbox.plan.forget', { answer: text })}
                disabled={forgetting.isPending}
                onClick={() => forget(run)}
              >
                <IconX size={14} stroke={2.4} aria-hidden />
              </button>
            </li>
          )
        })}
        {runs.length > 1 && (
          <li>
            <button
              type="button"
              className={classes.all}
              disabled={forgetting.isPending}
              onClick={forgetAll}
            >
              {t('sandbox.plan.forgetAll')}
            </button>
          </li>
        )}
      </ul>
      {forgetting.isError && <FailedState error={forgetting.error} />}
    </div>
  )
}
