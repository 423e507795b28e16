import type { Change } from '../dependencies'
import { publish } from '../events/publish'

export function pathOf(id: string): string {
  return `/api/v1/webhook-endpoints/${id}`
}

/** Tells the screens that show the endpoint or its deliveries. */
export function announceEndpoint(
  change: Pick<Change, 'tx' | 'at' | 'newId'>,
  workspaceId: string,
  id: string,
): Promise<void> {
  return publish({ ...change, workspaceId }, 'webhook_endpoints.updated', pathOf(id))
}
