import type { PhoneRequest } from '../../../../domain/api/phone-requests'
import { useText } from '../../../i18n/use-text'

type Worded = Pick<PhoneRequest, 'language' | 'wordingVersion'>

/** Which wording it was sent in; before a template is chosen there is none. */
export function useWordingWords(): (request: Worded) => string | null {
  const t = useText()
  return ({ language, wordingVersion }) => {
    if (language === null) return null
    return wordingVersion === null
      ? t('ledger.ownWording')
      : t('ledger.version', { version: wordingVersion })
  }
}
