import { textIn, withoutEmpty } from '../../ui/search-params'

/** What the address of the audit list holds. Both are kept as they are: a newer server may know more actions. */
export type AuditSearch = { action?: string; actor?: string; subject?: string }

export function readAuditSearch(search: Record<string, unknown>): AuditSearch {
  return withoutEmpty({
    action: textIn(search, 'action'),
    actor: textIn(search, 'actor', 64),
    subject: textIn(search, 'subject', 200),
  })
}
