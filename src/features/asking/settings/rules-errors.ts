import type { FieldErrors, Resolver } from 'react-hook-form'
import { useFormat } from '../../../i18n/format'
import { useText } from '../../../i18n/use-text'
import { numberBounds, problemsIn, type NumberField, type RulesValues } from './rules-values'

/** The problems of each field, as the form keeps them; which sentence they are is said where they are shown. */
export const rulesResolver: Resolver<RulesValues> = (values) => {
  const problems = Object.entries(problemsIn(values))
  if (problems.length === 0) return { values, errors: {} }
  return {
    values: {},
    errors: Object.fromEntries(problems.map(([field, type]) => [field, { type }])),
  }
}

/** What the server calls the fields. */
const paths = {
  timeZone: 'quietHours.timeZone',
  from: 'quietHours.nightly.from',
  to: 'quietHours.nightly.to',
  coolDownDays: 'coolDownDays',
  mostAsks: 'mostAsks',
  expiresAfterDays: 'expiresAfterDays',
  defaultLanguage: 'defaultLanguage',
} as const satisfies Partial<Record<keyof RulesValues, string>>

function isNumberField(field: keyof typeof paths): field is NumberField {
  return field in numberBounds
}

/** The sentence of each field that is wrong, ours before the server's. */
export function useRulesErrors(
  errors: FieldErrors<RulesValues>,
  refused: Record<string, string>,
): Partial<Record<keyof RulesValues, string>> {
  const t = useText()
  const { number } = useFormat()
  const messages: Partial<Record<keyof RulesValues, string>> = {}
  for (const field of Object.keys(paths) as (keyof typeof paths)[]) {
    const found = errors[field]?.type
    const said = refused[paths[field]]
    if (found === 'sameClock') messages[field] = t('askingSettings.sameClock')
    else if (found === 'clock') messages[field] = t('askingSettings.clock')
    else if (found !== undefined && isNumberField(field)) {
      const [least, most] = numberBounds[field]
      messages[field] = t('askingSettings.number', { least: number(least), most: number(most) })
    } else if (said !== undefined)
      messages[field] = field === 'timeZone' ? t('askingSettings.zone.unknown') : said
  }
  return messages
}
