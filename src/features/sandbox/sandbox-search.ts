import { oneIn, textIn, withoutEmpty } from '../../ui/search-params'

/** What the address of the sandbox holds; `number` is the open one, so that a link can lead to it. */
export type SandboxSearch = {
  q?: string
  account?: string
  show?: 'open' | 'planned'
  number?: string
  /** Whose phone is shown (an id of the sandbox, or a customer id), and which line the chat is with. */
  customer?: string
  line?: string
  calls?: 'writes'
}

export function readSandboxSearch(search: Record<string, unknown>): SandboxSearch {
  return withoutEmpty({
    q: textIn(search, 'q'),
    account: textIn(search, 'account', 64),
    show: oneIn(search, 'show', ['open', 'planned']),
    number: textIn(search, 'number', 64),
    customer: textIn(search, 'customer', 160),
    line: textIn(search, 'line', 64),
    calls: oneIn(search, 'calls', ['writes']),
  })
}
