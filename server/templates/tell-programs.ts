import type { OutgoingData } from '../../domain/api/outgoing-events'
import type { OutgoingEventType } from '../../domain/outgoing-events'
import type { TemplateState } from '../../domain/template'
import type { Change } from '../dependencies'
import { tellEndpoints } from '../webhook-endpoints/tell'
import type { Moved, TemplateRow } from './rows'
import { announcedOf, standingOf } from './show'
import { newCategory } from './tell-managers'

type TemplateEventType = Extract<OutgoingEventType, `phone_request_template.${string}`>
type Told = OutgoingData[TemplateEventType]

const typeOfState: Partial<Record<TemplateState, TemplateEventType>> = {
  approved: 'phone_request_template.approved',
  rejected: 'phone_request_template.rejected',
  paused: 'phone_request_template.paused',
  disabled: 'phone_request_template.disabled',
  archived: 'phone_request_template.archived',
  deleted: 'phone_request_template.deleted',
}

/** Tells programs what became of a template at Meta, in the transaction that learns of it. */
export async function tellPrograms(change: Change, moved: Moved): Promise<void> {
  const { row, after } = moved
  const entered = row.state === after.state ? undefined : typeOfState[after.state]
  const isDrifted = after.drifted && !row.drifted
  const types: (TemplateEventType | undefined | false)[] = [
    entered,
    newCategory(moved) !== null && 'phone_request_template.category_changed',
    isDrifted && 'phone_request_template.text_changed',
  ]
  for (const type of types)
    if (type) await tellEndpoints(change, row.workspaceId, type, told(row, moved))
}

/** The same of each type: where it stands now, and where it stood. */
function told(row: TemplateRow, { after, known }: Moved): Told {
  const { rejection, pause, archivedUntil } = standingOf(after, known)
  return {
    templateId: row.id,
    wabaId: row.wabaId,
    metaId: after.metaId,
    name: row.name,
    language: row.language,
    from: row.state,
    to: after.state,
    reason: rejection?.reason ?? null,
    pausedUntil: pause?.until ?? null,
    wantsUnpause: pause?.wantsUnpause ?? false,
    archivedUntil,
    nameBlockedUntil: after.nameBlockedUntil?.toISOString() ?? null,
    category: known.category?.value.category ?? null,
    categoryChange: announcedOf(known),
    body: known.content?.value.body ?? null,
  }
}
