import { DomainError } from '../domain/errors'
import type { Server } from './serve'

/** For operators: alive, able to serve, and the numbers that matter. */
export function healthRoutes({ app, deps }: Server): void {
  app.get('/healthz', (context) => context.json({ status: 'alive' }))
  app.get('/readyz', async (context) => {
    try {
      await deps.database.ping()
    } catch {
      throw new DomainError('unavailable')
    }
    return context.json({ status: 'ready', database: deps.database.kind })
  })
  app.get('/metrics', async (context) =>
    context.body(await deps.metrics(), 200, {
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
    }),
  )
}
