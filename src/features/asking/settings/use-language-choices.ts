import { templateLanguages } from '../../../../domain/template-languages'
import { useLanguageName } from '../../../i18n/language-name'

/** All languages that Meta takes, by their names; one that is stored and not among them stays to be seen. */
export function useLanguageChoices(): (
  stored: string | null,
) => { value: string; label: string }[] {
  const nameOf = useLanguageName()
  return (stored) =>
    [...new Set([...templateLanguages, ...(stored === null ? [] : [stored])])]
      .map((language) => ({ value: language, label: `${nameOf(language)} (${language})` }))
      .toSorted((one, other) => one.label.localeCompare(other.label))
}
