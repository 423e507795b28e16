import * as contracts from '../../domain/api/phone-request-templates'
import * as ofAccounts from '../../domain/api/template-accounts'
import { serve, type Server } from '../serve'
import { listOtherTemplates, listTemplateAccounts } from './accounts'
import { confirmTemplate } from './confirm'
import { createTemplates } from './create'
import { listTemplateHistory } from './history'
import { listTemplates } from './list'
import { repairTemplates } from './repair'
import { editDraft } from './edit-draft'
import { getTemplate } from './show'
import { deleteTemplate, resubmit, takeStep } from './steps'
import { startTemplateSync } from './sync'
import { withdrawCreations } from './withdraw'

export function templateRoutes(server: Server): void {
  ofAll(server)
  ofOne(server)
}

function ofAll(server: Server): void {
  const { deps } = server
  const { store } = deps.database
  serve(server, contracts.listTemplates, ({ actor: { workspaceId }, query }) =>
    listTemplates(store, { workspaceId, query, now: deps.now() }),
  )
  serve(server, ofAccounts.listTemplateAccounts, ({ actor }) =>
    listTemplateAccounts(store, actor.workspaceId),
  )
  serve(server, ofAccounts.listOtherTemplates, ({ actor, query }) =>
    listOtherTemplates(store, actor.workspaceId, query),
  )
  serve(server, contracts.createTemplates, (call) =>
    call.change((change) => createTemplates(change, call.body)),
  )
  serve(server, ofAccounts.syncTemplates, (call) => call.change(startTemplateSync))
  serve(server, ofAccounts.repairTemplates, (call) =>
    call.change((change) => repairTemplates(change, call.body)),
  )
  serve(server, ofAccounts.withdrawCreations, (call) =>
    call.change((change) => withdrawCreations(change, call.body)),
  )
}

function ofOne(server: Server): void {
  const { deps } = server
  serve(server, contracts.getTemplate, ({ actor: { workspaceId }, params: { id } }) =>
    getTemplate(deps.database.store, { workspaceId, id, now: deps.now() }),
  )
  serve(server, contracts.listTemplateHistory, ({ actor, params: { id }, query }) =>
    listTemplateHistory(deps.database.store, { workspaceId: actor.workspaceId, id, query }),
  )
  serve(server, contracts.confirmTemplate, ({ actor, params: { id } }) =>
    confirmTemplate({ deps, actor, id }),
  )
  const steps = [
    ['submit', contracts.submitTemplate],
    ['unpause', contracts.unpauseTemplate],
    ['archive', contracts.archiveTemplate],
    ['restore', contracts.restoreTemplate],
  ] as const
  for (const [step, contract] of steps)
    serve(server, contract, (call) =>
      call.change((change) =>
        takeStep(change, step, { id: call.params.id, ifMatch: call.ifMatch }),
      ),
    )
  serve(server, contracts.resubmitTemplate, (call) =>
    call.change((change) =>
      resubmit(change, { id: call.params.id, ifMatch: call.ifMatch, body: call.body.body }),
    ),
  )
  serve(server, contracts.editTemplateDraft, (call) =>
    call.change((change) =>
      editDraft(change, { id: call.params.id, ifMatch: call.ifMatch, ...call.body }),
    ),
  )
  serve(server, contracts.deleteTemplate, (call) =>
    call.change((change) => deleteTemplate(change, { id: call.params.id, ifMatch: call.ifMatch })),
  )
}
