import { textIn, withoutEmpty } from '../../ui/search-params'

/** What the address of the matrix holds; `job` is the reading from Meta that is watched. */
export type TemplatesSearch = { job?: string }

export function readTemplatesSearch(search: Record<string, unknown>): TemplatesSearch {
  return withoutEmpty({ job: textIn(search, 'job', 64) })
}
