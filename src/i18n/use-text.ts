import type { I18n } from '@lingui/core'
import { useLingui } from '@lingui/react'
import { useMemo } from 'react'
import type { Language } from '../../domain/api/me'
import type { Observation } from '../../domain/billboard/fitness-rules'
import type { UsernameFinding, usernameSentences } from '../../domain/username'
import type { MessageId, Messages } from './en'
import { directionOf } from './i18n'
import type { PlaceholderNames } from './message-values'

export type TextValue = string | number

type ValuesArgs<Id extends MessageId> = [PlaceholderNames<Messages[Id]>] extends [never]
  ? []
  : [values: Record<PlaceholderNames<Messages[Id]>, TextValue>]

/** The text of a message; the compiler knows every id and which values it wants. */
export type Translate = <Id extends MessageId>(id: Id, ...values: ValuesArgs<Id>) => string

function translator(i18n: I18n): Translate {
  return (id, ...[values]) => i18n._(id, values)
}

/** `const t = useText()`, then `t('action.save')`, `t('list.count', { count })`. */
export function useText(): Translate {
  const context = useLingui()
  // A new context object comes with each change of language, so texts in memos follow it.
  return useMemo(() => translator(context.i18n), [context])
}

/** The sentence of a username rule, in the person's language, its values filled in. */
export function useUsernameSentence(): (
  finding: UsernameFinding<keyof typeof usernameSentences>,
) => string {
  const { i18n } = useLingui()
  return ({ code, values }) => i18n._(`username.${code}`, values)
}

/** The same for how fit a handle is. */
export function useFitnessSentence(): (finding: Observation) => string {
  const { i18n } = useLingui()
  return ({ code, values }) => i18n._(`fitness.${code}`, values)
}

export function useLanguage(): { language: Language; direction: 'ltr' | 'rtl' } {
  const { i18n } = useLingui()
  return { language: i18n.locale === 'he' ? 'he' : 'en', direction: directionOf(i18n.locale) }
}
