import type { Actor } from '../../domain/roles'
import { demand } from '../serve'
import type { JobRow } from './rows'

/** Who may start a kind of job may stop it; somebody else's import only who may act on others' requests. */
export function demandOver(actor: Actor, job: JobRow): void {
  if (job.kind === 'lines_sync') return demand(actor, 'lines.sync')
  if (job.kind === 'templates_sync') return demand(actor, 'templates.manage')
  if (job.kind === 'phone_requests') return demand(actor, 'phone_requests.create')
  demand(actor, job.importing?.by.id === actor.id ? 'requests.create' : 'requests.manage')
}
