/** In which language a customer is asked (product.md: by the id's country, or the workspace's own). */
import type { SendableTemplate } from './can-ask'

/** The languages that people of a country are likely to read, best first; ISO 3166 alpha-2. */
const byCountry: Record<string, readonly string[]> = {
  IL: ['he', 'ar', 'ru', 'en'],
  PS: ['ar'],
  EG: ['ar'],
  JO: ['ar'],
  SA: ['ar'],
  AE: ['ar', 'en'],
  MA: ['ar', 'fr'],
  RU: ['ru'],
  UA: ['ru'],
  KZ: ['ru'],
  FR: ['fr'],
  BE: ['fr'],
  CH: ['de', 'fr'],
  DE: ['de'],
  AT: ['de'],
  ES: ['es'],
  MX: ['es'],
  AR: ['es'],
  CO: ['es'],
  CL: ['es'],
  PE: ['es'],
  BR: ['pt_BR', 'pt_PT'],
  PT: ['pt_PT', 'pt_BR'],
  US: ['en', 'es'],
  GB: ['en'],
  CA: ['en', 'fr'],
  AU: ['en'],
  IN: ['en'],
}

export type LanguageChoice = {
  /** Asked for by name: this one and no other. */
  exact: string | null
  country: string | null
  /** What the line or the workspace falls back to. */
  fallback: string
  /** True: the country is not looked at. */
  onlyFallback: boolean
}

/** The approved template to ask with; `null` when none fits. The newest of two in one language wins. */
export function templateFor(
  choice: LanguageChoice,
  approved: readonly SendableTemplate[],
): SendableTemplate | null {
  const wanted =
    choice.exact !== null
      ? [choice.exact]
      : [...(choice.onlyFallback ? [] : (byCountry[choice.country ?? ''] ?? [])), choice.fallback]
  const exact = wanted.flatMap((language) => approved.filter((one) => one.language === language))
  if (exact[0] || choice.exact !== null) return exact[0] ?? null
  // `en_US` serves who wants `en`, and the other way round.
  const alike = wanted.flatMap((language) =>
    approved.filter((one) => one.language.split('_')[0] === language.split('_')[0]),
  )
  return alike[0] ?? null
}
