import { useLingui } from '@lingui/react'
import { localeOf } from '../../i18n/i18n'

const namesByLocale = new Map<string, Intl.DisplayNames>()

function namesIn(locale: string): Intl.DisplayNames {
  const names = namesByLocale.get(locale) ?? new Intl.DisplayNames(locale, { type: 'language' })
  namesByLocale.set(locale, names)
  return names
}

/** A template's language in the words of whoever reads; one that nobody knows stays its code. */
export function useLanguageName(): (language: string) => string {
  const { i18n } = useLingui()
  const names = namesIn(localeOf(i18n.locale))
  return (language) => {
    try {
      return names.of(language.replaceAll('_', '-')) ?? language
    } catch {
      // Not the form of a language: what is stored may be older than today's list.
      return language
    }
  }
}
