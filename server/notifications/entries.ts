import type { Notification } from '../../domain/api/notifications'
import type { News } from '../dependencies'

/** What one person is told, by the bell or by mail. */
export type Entry = Pick<News, 'workspaceId' | 'kind' | 'resource'> & {
  personId: string
  subject: Notification['subject']
}

/** The same to the same person of the same is told once: the last of it. */
export function entriesOnce(entries: readonly Entry[]): Entry[] {
  const last = new Map(
    entries.map((entry) => [`${entry.personId} ${entry.kind} ${entry.resource}`, entry]),
  )
  return [...last.values()]
}
