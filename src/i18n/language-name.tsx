import { useLingui } from '@lingui/react'
import { Id } from './isolates'
import { localeOf } from './i18n'

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
      // Not the form of a language: Meta may send what it likes.
      return language
    }
  }
}

/** The name, and the code that Meta knows it by. */
export function LanguageName({ language }: { language: string }) {
  const nameOf = useLanguageName()
  return (
    <>
      <bdi>{nameOf(language)}</bdi> <Id>({language})</Id>
    </>
  )
}
