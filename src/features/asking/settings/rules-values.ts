import { askingLimits } from '../../../../domain/asking-settings'
import type { AskingSettings } from '../queries'

/** As fields hold it: numbers are text until they are saved, and the hours stay while nights are off. */
export type RulesValues = {
  timeZone: string
  nights: boolean
  from: string
  to: string
  shabbat: boolean
  holidays: boolean
  coolDownDays: string
  mostAsks: string
  expiresAfterDays: string
  defaultLanguage: string
  contactBook: AskingSettings['contactBook']
}

export function valuesOf(settings: AskingSettings): RulesValues {
  const { timeZone, nightly, shabbat, holidays } = settings.quietHours
  return {
    timeZone,
    nights: nightly !== null,
    from: nightly?.from ?? '20:00',
    to: nightly?.to ?? '08:00',
    shabbat,
    holidays,
    coolDownDays: String(settings.coolDownDays),
    mostAsks: String(settings.mostAsks),
    expiresAfterDays: String(settings.expiresAfterDays),
    defaultLanguage: settings.defaultLanguage,
    contactBook: settings.contactBook,
  }
}

/** Without the stop switch: a form that was opened before it was pressed must not undo it. */
export function rulesOf(values: RulesValues): Omit<AskingSettings, 'stopped'> {
  const { timeZone, nights, from, to, shabbat, holidays, defaultLanguage, contactBook } = values
  return {
    quietHours: { timeZone, nightly: nights ? { from, to } : null, shabbat, holidays },
    coolDownDays: Number(values.coolDownDays),
    mostAsks: Number(values.mostAsks),
    expiresAfterDays: Number(values.expiresAfterDays),
    defaultLanguage,
    contactBook,
  }
}

/** The least and the most of each number, as the API takes them. */
export const numberBounds = {
  coolDownDays: [0, askingLimits.coolDownDays],
  mostAsks: [1, askingLimits.mostAsks],
  expiresAfterDays: [1, askingLimits.expiresAfterDays],
} as const
export type NumberField = keyof typeof numberBounds

export function isWithin(text: string, [least, most]: readonly [number, number]): boolean {
  return /^\d+$/.test(text.trim()) && Number(text) >= least && Number(text) <= most
}

export type RulesProblem = 'clock' | 'sameClock' | 'number'
const clockForm = /^([01]\d|2[0-3]):[0-5]\d$/

/** What the API would refuse, by field. */
export function problemsIn(values: RulesValues): Partial<Record<keyof RulesValues, RulesProblem>> {
  const problems: Partial<Record<keyof RulesValues, RulesProblem>> = {}
  if (values.nights) {
    for (const field of ['from', 'to'] as const)
      if (!clockForm.test(values[field])) problems[field] = 'clock'
    if (problems.to === undefined && values.from === values.to) problems.to = 'sameClock'
  }
  for (const field of Object.keys(numberBounds) as NumberField[])
    if (!isWithin(values[field], numberBounds[field])) problems[field] = 'number'
  return problems
}
