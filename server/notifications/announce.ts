import type { Change } from '../dependencies'
import { publish } from '../events/publish'

/** Tells the screens to count again. Whose they are is not said: the stream reaches the whole workspace. */
export function announceNotifications(change: Change, workspaceId: string): Promise<void> {
  return publish({ ...change, workspaceId }, 'notifications.updated', '/api/v1/notifications')
}
