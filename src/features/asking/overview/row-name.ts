import type { FunnelRow } from '../../../../domain/api/phone-requests'
import type { FunnelGroup } from '../../../../domain/funnel'
import { useFormat } from '../../../i18n/format'
import { useText } from '../../../i18n/use-text'
import { useLanguageName } from '../../../i18n/language-name'

export function useWordingName(): (key: string) => string {
  const t = useText()
  return (key) =>
    key === 'own' ? t('asking.wording.own') : t('asking.wording.version', { version: key })
}

/** What a row of the funnel is called, by what it is grouped. */
export function useRowName(by: FunnelGroup): (row: Pick<FunnelRow, 'key' | 'label'>) => string {
  const t = useText()
  const { date } = useFormat()
  const languageOf = useLanguageName()
  const wordingOf = useWordingName()
  return ({ key, label }) => {
    // Arrivals have no language and no wording yet.
    if (key === '') return t('asking.funnel.arrivedOnly')
    if (by === 'week') return date(key)
    if (by === 'language') return languageOf(key)
    return by === 'wording' ? wordingOf(key) : (label ?? key)
  }
}
