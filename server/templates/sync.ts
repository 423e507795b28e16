import type { Job } from '../../domain/api/jobs'
import type { Change } from '../dependencies'
import { startAccountJob } from '../jobs/account-job'

/** Starts reading the templates of all accounts, or answers the job that is doing it already. */
export function startTemplateSync(change: Change): Promise<Job> {
  const start = { kind: 'templates_sync', lock: 'template sync', action: 'templates.sync' } as const
  return startAccountJob(change, start)
}
