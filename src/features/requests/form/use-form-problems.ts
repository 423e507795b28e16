import type { FieldErrors } from 'react-hook-form'
import { checkUsername } from '../../../../domain/username'
import { useFieldMessages } from '../../../i18n/field-messages'
import { useText, useUsernameSentence } from '../../../i18n/use-text'
import type { SummaryItem } from '../../../ui/error-summary'
import { today } from '../today'
import { isDuplicate, type FormValues } from './form-values'
import { isolatedValues } from './use-verdict'

type Asked = {
  values: FormValues
  errors: FieldErrors<FormValues>
  tried: boolean
  error: unknown
  refusedValues: FormValues | undefined
}

/**
 * What is wrong, by field and as a summary. The schema says which fields are; the sentences are ours, in the person's
 * language. What the server refused stays beside its field until that is changed.
 */
export function useFormProblems({ values, errors, tried, error, refusedValues }: Asked) {
  const t = useText()
  const refused = useFieldMessages()(error)
  const candidateSentence = useCandidateSentence()
  const candidates = Object.fromEntries(
    values.candidates.flatMap((text, index): [number, string][] => {
      const message =
        refused[`candidates.${index}`] ?? (index === 0 ? refused.displayCase : undefined)
      const unchanged = refusedValues?.candidates[index] === text
      return message !== undefined && unchanged ? [[index, message]] : []
    }),
  )
  const reasonUnchanged = refusedValues?.reason === values.reason
  const dateUnchanged = refusedValues?.campaignDate === values.campaignDate
  const reason = (reasonUnchanged && refused.reason) || null
  const campaignDate =
    campaignProblem(values, errors, t) ?? ((dateUnchanged && refused.campaignDate) || null)

  const summary: SummaryItem[] = []
  if (tried) {
    if (errors.lineIds)
      summary.push({ fieldId: 'request-line', message: t('requestForm.line.required') })
    for (const index of values.candidates.keys()) {
      const sentence = candidates[index] ?? candidateSentence(values.candidates, index)
      if (sentence !== null)
        summary.push({
          fieldId: `candidate-${index}`,
          message: `${t('requestForm.candidate', { rank: index + 1 })}: ${sentence}`,
        })
    }
    if (reason !== null) summary.push({ fieldId: 'request-reason', message: reason })
    if (campaignDate !== null) summary.push({ fieldId: 'request-campaign', message: campaignDate })
  }
  return { candidates, reason, campaignDate, summary }
}

function campaignProblem(
  { campaignDate }: FormValues,
  errors: FieldErrors<FormValues>,
  t: ReturnType<typeof useText>,
): string | null {
  if (errors.campaignDate === undefined || !campaignDate) return null
  return t(campaignDate < today() ? 'requestForm.campaign.past' : 'requestForm.campaign.wrong')
}

function useCandidateSentence() {
  const sentenceOf = useUsernameSentence()
  return (candidates: string[], index: number): string | null => {
    const [problem] = checkUsername(candidates[index] ?? '').problems
    if (problem !== undefined)
      return sentenceOf({ ...problem, values: isolatedValues(problem.values) })
    return isDuplicate(candidates, index) ? sentenceOf({ code: 'duplicate', values: {} }) : null
  }
}
