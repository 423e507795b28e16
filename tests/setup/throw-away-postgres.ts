import { startPostgres } from './postgres'

/** Vitest global set-up: one PostgreSQL server for the run; each test file makes its own database in it. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await startPostgres()
  process.env['TEST_DATABASE_URL'] = server.url
  return server.stop
}
