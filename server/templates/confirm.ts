import type { PhoneRequestTemplate } from '../../domain/api/phone-request-templates'
import { DomainError } from '../../domain/errors'
import type { Actor } from '../../domain/roles'
import type { Change, Dependencies } from '../dependencies'
import { readingOf } from '../jobs/template-questions'
import { demandRead } from '../lines/confirm'
import type { GraphError, GraphLost } from '../meta/graph-answer'
import { templateDisposition } from '../meta/template-disposition'
import { readTemplate } from '../meta/templates'
import { graphClientFor } from '../settings/connection'
import { applyGone, applyReading } from './apply-news'
import { findTemplate, lockTemplate } from './rows'
import { getTemplate } from './show'

type Asked = { deps: Dependencies; actor: Actor; id: string }

/** Reads one template from Meta now, by its id, because a person wants to know. */
export async function confirmTemplate(asked: Asked): Promise<PhoneRequestTemplate> {
  const { deps, actor, id } = asked
  const { workspaceId } = actor
  const { template } = await findTemplate(deps.database.store, workspaceId, id)
  const { metaId } = template
  if (metaId === null || template.state === 'deleted')
    throw new DomainError('step_not_allowed', {
      detail: 'Meta does not have this template, so there is nothing to read.',
    })
  await demandRead(deps, template)
  const client = await graphClientFor(deps, workspaceId)
  const found = client && (await readTemplate(client, metaId))
  if (found?.kind === 'ok')
    await store(asked, metaId, (change, row) =>
      applyReading(change, row, { metaId, reading: readingOf(found, found.askedAt) }),
    )
  else if (found !== null && isGone(found))
    await store(asked, metaId, (change, row) => applyGone(change, row, found.askedAt))
  else throw unreachable(found)
  return getTemplate(deps.database.store, { workspaceId, id, now: deps.now() })
}

type Apply = (
  change: Change,
  row: Awaited<ReturnType<typeof lockTemplate>>['template'],
) => Promise<unknown>

/** What was read counts only while it is still that template which stands here. */
async function store({ deps, actor, id }: Asked, metaId: string, apply: Apply): Promise<void> {
  await deps.database.transaction(async (tx) => {
    const change = { tx, actor, at: deps.now(), newId: deps.newId }
    const { template } = await lockTemplate(change, id)
    if (template.metaId === metaId) await apply(change, template)
  })
}

function isGone(answer: GraphError | GraphLost): answer is GraphError {
  if (answer.kind === 'lost') return false
  const found = templateDisposition(answer.error, 'read')
  return found.kind === 'failed' && found.problem === 'not_found_at_meta'
}

function unreachable(answer: GraphError | GraphLost | null): DomainError {
  return new DomainError('meta_unreachable', {
    ...(answer?.kind === 'error' && { detail: `Meta answered with code ${answer.error.code}.` }),
  })
}
