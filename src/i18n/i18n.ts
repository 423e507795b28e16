import { setupI18n, type I18n } from '@lingui/core'
import { compileMessage, type CompiledMessage } from '@lingui/message-utils/compileMessage'
import type { Language } from '../../domain/api/me'
import { loadCatalogue, type Catalogue } from './catalogues'

/** A build brings its messages compiled; elsewhere they are compiled when first shown, once each. */
export function createI18n(): I18n {
  const i18n = setupI18n()
  if (!import.meta.env.PROD) compileWhenShown(i18n)
  return i18n
}

function compileWhenShown(i18n: I18n): void {
  const compiled = new Map<string, CompiledMessage>()
  i18n.setMessagesCompiler((message) => {
    const known = compiled.get(message) ?? compileMessage(message)
    compiled.set(message, known)
    return known
  })
}

/** What the pages seen so far need, each with its load, and the language that is shown or about to be. */
type Needs = { loads: Map<Catalogue, Promise<void>>; language: Language }

const needs = new WeakMap<I18n, Needs>()

function needsOf(i18n: I18n): Needs {
  const base: [Catalogue, Promise<void>] = ['base', Promise.resolve()]
  const known = needs.get(i18n) ?? { loads: new Map([base]), language: 'en' }
  needs.set(i18n, known)
  return known
}

/** Loads the language's own chunks and switches to it; what is typed on the page stays. */
export async function activateLanguage(i18n: I18n, language: Language): Promise<void> {
  const { loads, language: before } = needsOf(i18n)
  needsOf(i18n).language = language
  try {
    await Promise.all([...loads.keys()].map((name) => loadInto(i18n, name, language)))
  } catch (error) {
    needsOf(i18n).language = before
    throw error
  }
  i18n.activate(language, localesOf[language])
  rememberLanguage(language)
  document.documentElement.lang = language
  document.documentElement.dir = directionOf(language)
}

/** Brings the messages of an area in the language that is shown; a page waits for them as it waits for its code. */
export async function needCatalogues(i18n: I18n, names: readonly Catalogue[]): Promise<void> {
  const { loads, language } = needsOf(i18n)
  const shown = i18n.locale === 'he' || i18n.locale === 'en' ? i18n.locale : language
  await Promise.all(
    names.map((name) => {
      const load = loads.get(name) ?? loadFor(i18n, name, [shown, language])
      loads.set(name, load)
      return load.catch((error: unknown) => {
        loads.delete(name)
        throw error
      })
    }),
  )
}

/** While the language changes, a page may open before or after: it has its words in both. */
async function loadFor(i18n: I18n, name: Catalogue, languages: readonly Language[]): Promise<void> {
  await Promise.all([...new Set(languages)].map((language) => loadInto(i18n, name, language)))
}

async function loadInto(i18n: I18n, name: Catalogue, language: Language): Promise<void> {
  i18n.load(language, await loadCatalogue(name, language))
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
