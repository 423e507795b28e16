import { http } from 'msw'
import type { InProcessApi } from './in-process-api'

/** The seam for a page without a server: what it asks of `/api` is answered by our real API in this process. */
export function apiHandlers(api: Pick<InProcessApi, 'request'>) {
  return [http.all('*/api/*', ({ request }) => api.request(request))]
}
