import { sandboxMessageAnswers } from '../../../domain/customer-plays'
import { sendProblemOf } from '../../../domain/send-problems'
import { isolateLtr } from '../../i18n/isolates'
import { useText } from '../../i18n/use-text'

/** Which answers are offered: the ways to lose one, and the codes that the desk must tell apart. */
export const answerGroups = {
  wrong: sandboxMessageAnswers,
  refused: [131056, 130429, 132015, 131042, 131031, 190, 2].map((code) => `refused_${code}`),
  failed: [131026, 131049, 130472, 131050, 130497, 131062].map((code) => `failed_${code}`),
} as const
export type AnswerGroup = keyof typeof answerGroups

/** What an answer means, in words; a code stands behind its sentence. */
export function useMessageAnswerText(): (answer: string) => string {
  const t = useText()
  return (answer) => {
    const word = sandboxMessageAnswers.find((one) => one === answer)
    if (word !== undefined) return t(`sandbox.message.answer.${word}`)
    const [kind, code = ''] = answer.split('_')
    const sentence = t(`sendProblem.is.${sendProblemOf({ code: Number(code) }).problem}`)
    const values = { sentence, code: isolateLtr(code) }
    return kind === 'failed'
      ? t('sandbox.message.answer.failed', values)
      : t('sandbox.message.answer.refused', values)
  }
}
