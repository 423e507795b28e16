import { setupI18n, type I18n } from '@lingui/core'
import { compileMessage, type CompiledMessage } from '@lingui/message-utils/compileMessage'
import type { Language } from '../../domain/api/me'

const catalogues = {
  en: () => import('./en').then((module) => module.en),
  he: () => import('./he').then((module) => module.he),
} satisfies Record<Language, () => Promise<Record<string, string>>>

/** Messages are compiled when first shown, once each. */
export function createI18n(): I18n {
  const compiled = new Map<string, CompiledMessage>()
  const i18n = setupI18n()
  i18n.setMessagesCompiler((message) => {
    const known = compiled.get(message) ?? compileMessage(message)
    compiled.set(message, known)
    return known
  })
  return i18n
}

/** Loads the language's own chunk and switches to it; what is typed on the page stays. */
export async function activateLanguage(i18n: I18n, language: Language): Promise<void> {
  const messages = await catalogues[language]()
  i18n.loadAndActivate({ locale: language, locales: localesOf[language], messages })
  rememberLanguage(language)
  document.documentElement.lang = language
  document.documentElement.dir = directionOf(language)
}

/** British English: day before month and 24 hours, as in Israel. */
const localesOf = { en: 'en-GB', he: 'he-IL' } as const satisfies Record<Language, string>

export function localeOf(language: string): string {
  return language === 'he' ? localesOf.he : localesOf.en
}

export function directionOf(language: string): 'ltr' | 'rtl' {
  return language === 'he' ? 'rtl' : 'ltr'
}

const storageKey = 'handleboard.language'

/** Before sign-in: the last choice on this device, else the browser's language. `public/theme.js` decides alike. */
export function initialLanguage(): Language {
  const stored = readStored()
  if (stored === 'en' || stored === 'he') return stored
  return navigator.language.toLowerCase().startsWith('he') ? 'he' : 'en'
}

function readStored(): string | null {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    // Storage may be closed to us (private windows); the choice then lasts as long as the page.
    return null
  }
}

function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language)
  } catch {
    // See readStored.
  }
}
