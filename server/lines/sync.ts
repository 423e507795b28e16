import type { Job } from '../../domain/api/jobs'
import type { Change } from '../dependencies'
import { startAccountJob } from '../jobs/account-job'

/** Starts reading all lines again, or answers the job that is doing it already. */
export function startSync(change: Change): Promise<Job> {
  return startAccountJob(change, { kind: 'lines_sync', lock: 'sync', action: 'lines.sync' })
}
