import { askOrigins, phoneRequestStates } from '../../../../domain/phone-request'
import { oneIn, withoutEmpty } from '../../../ui/search-params'
import type { LedgerSearch } from '../asking-search'
import { dayIn } from '../days'

/** The filters that the address means, as the API takes them; what it does not know is left out. */
export function ledgerFilterOf(search: LedgerSearch) {
  const { lineId, language } = search
  return withoutEmpty({
    lineId,
    language,
    state: oneIn(search, 'state', phoneRequestStates),
    open: oneIn(search, 'open', ['true', 'false']),
    origin: oneIn(search, 'origin', askOrigins),
    from: dayIn(search, 'from'),
    to: dayIn(search, 'to'),
  })
}
