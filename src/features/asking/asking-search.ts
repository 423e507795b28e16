import { textIn, withoutEmpty } from '../../ui/search-params'

// Kept as they came: the pages read them (a route's search is part of the first page's code).

/** What the address of the overview holds: how the funnel is cut, and of which days. */
export type AskingSearch = {
  by?: string
  weeks?: string
  from?: string
  to?: string
  lineId?: string
}

export function readAskingSearch(search: Record<string, unknown>): AskingSearch {
  return withoutEmpty({
    by: textIn(search, 'by', 20),
    weeks: textIn(search, 'weeks', 2),
    from: textIn(search, 'from', 10),
    to: textIn(search, 'to', 10),
    lineId: textIn(search, 'lineId', 64),
  })
}

/** What the address of the ledger holds. */
export type LedgerSearch = {
  lineId?: string
  state?: string
  open?: string
  language?: string
  origin?: string
  from?: string
  to?: string
}

export function readLedgerSearch(search: Record<string, unknown>): LedgerSearch {
  return withoutEmpty({
    lineId: textIn(search, 'lineId', 64),
    state: textIn(search, 'state', 30),
    open: textIn(search, 'open', 5),
    language: textIn(search, 'language', 20),
    origin: textIn(search, 'origin', 10),
    from: textIn(search, 'from', 10),
    to: textIn(search, 'to', 10),
  })
}
