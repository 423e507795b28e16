import { http, HttpResponse } from 'msw'
import { readFileSync } from 'node:fs'
import type { Run } from './component-api'

/** The typefaces as the server of the built app gives them. */
export function withTypefaces({ server }: Run): void {
  server.use(
    http.get('*/node_modules/*', ({ request }) => {
      const path = decodeURIComponent(new URL(request.url).pathname)
      return HttpResponse.arrayBuffer(
        new Uint8Array(readFileSync(path.replace(/^.*(?=\/node_modules\/)/, '.'))).buffer,
      )
    }),
  )
}
