import { useText } from '../../i18n/use-text'

/** What a character of a handle is called, as on the receipt. */
export function useLetterName(): (character: string) => string {
  const t = useText()
  return (character) => {
    if (character === '.') return t('studio.letter.dot')
    if (character === '_') return t('studio.letter.underscore')
    if (/\d/.test(character)) return t('studio.letter.digit')
    return t(/[A-Z]/.test(character) ? 'studio.letter.capital' : 'studio.letter.small')
  }
}
