import { textIn } from '../../../ui/search-params'
import { readStudioSearch, type StudioSearch } from '../studio-search'

/** The board as the studio has it, and the names instead of one. */
export type CompareSearch = Omit<StudioSearch, 'handle'> & {
  /** As they are shown, with commas between them: no username has one. */
  handles?: string
}

export function readCompareSearch(search: Record<string, unknown>): CompareSearch {
  const { handle: _one, ...board } = readStudioSearch(search)
  const handles = textIn(search, 'handles', 300)
  return handles === undefined ? board : { ...board, handles }
}
