import type { SandboxAnswer } from '../../../domain/api/sandbox'
import { isolateLtr } from '../../i18n/isolates'
import { useText } from '../../i18n/use-text'
import { codeOf } from './answers'

/** An answer in plain words, with Meta's code where it is one. */
export function useAnswerText(): (answer: SandboxAnswer, times?: number) => string {
  const t = useText()
  return (answer, times = 1) => {
    const code = codeOf(answer)
    const parts = [t(`sandbox.answer.${answer}`)]
    if (code !== null) parts.push(isolateLtr(code))
    if (times > 1) parts.push(t('sandbox.plan.timesValue', { count: times }))
    return parts.join(' · ')
  }
}
