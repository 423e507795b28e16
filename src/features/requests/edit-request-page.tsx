import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { UsernameRequestDetails } from '../../../domain/api/username-requests'
import { useMe } from '../../api/me'
import { isProblem } from '../../api/problem'
import { Handle } from '../../i18n/isolates'
import { useText } from '../../i18n/use-text'
import { useAnnounce } from '../../ui/announcer'
import { FailedState } from '../../ui/failed-state'
import { Notice } from '../../ui/notice'
import { PageHeader } from '../../ui/page-header'
import { SkeletonRows } from '../../ui/skeleton-rows'
import { useToast } from '../../ui/toasts'
import { currentOf } from './current-candidate'
import { valuesOf } from './form/form-values'
import { LeaveGuard } from './form/leave-guard'
import { NotEditable } from './form/not-editable'
import { RequestForm } from './form/request-form'
import { savedMessage } from './form/saved-message'
import { useRequestForm } from './form/use-request-form'
import { useEditRequest, type Saving } from './form/use-save-request'
import { VersionConflict } from './form/version-conflict'
import { ReviewerNote } from './form/reviewer-note'
import { requestQuery } from './queries'
import { RequestsCrumb } from './requests-crumb'

const route = getRouteApi('/desk/requests/$requestId/edit')

export function EditRequestPage() {
  const t = useText()
  const { requestId } = route.useParams()
  const request = useQuery(requestQuery(requestId))
  const crumbs = [
    <RequestsCrumb key="requests" />,
    <Link key="request" to="/requests/$requestId" params={{ requestId }}>
      {request.data === undefined ? (
        t('requests.oneTitle')
      ) : (
        <Handle {...currentOf(request.data)} />
      )}
    </Link>,
  ]
  return (
    <>
      <PageHeader title={t('requests.editTitle')} crumbs={crumbs} />
      {request.data !== undefined && <EditRequest key={requestId} request={request.data} />}
      {request.isPending && <SkeletonRows label={t('request.loading')} rows={4} rowHeight={90} />}
      {request.isError && request.data === undefined && (
        <FailedState error={request.error} onRetry={() => void request.refetch()} />
      )}
    </>
  )
}

/** Whether it can be edited is asked when the form opens; what changes later is found when it is saved. */
function EditRequest({ request }: { request: UsernameRequestDetails }) {
  const [editable] = useState(request.editable)
  return editable ? <EditForm request={request} /> : <NotEditable request={request} />
}

function EditForm({ request }: { request: UsernameRequestDetails }) {
  const t = useText()
  const me = useMe()
  const toast = useToast()
  const announce = useAnnounce()
  const navigate = route.useNavigate()
  const queryClient = useQueryClient()
  const [opened] = useState(request)
  const [conflict, setConflict] = useState<UsernameRequestDetails | null>(null)
  const [storedOnly, setStoredOnly] = useState(false)
  const state = useRequestForm({
    name: request.id,
    initial: valuesOf(opened),
    version: opened.version,
  })
  const editing = useEditRequest({
    requestId: request.id,
    version: () => state.version() ?? opened.version,
    onStored: (stored) => state.startFrom(valuesOf(stored), stored.version),
  })

  function save(saving: Saving) {
    setConflict(null)
    setStoredOnly(false)
    const version = state.version()
    editing.mutate(saving, {
      onSuccess: ({ kind }) => {
        state.finish()
        const done = kind === 'draft' ? 'savedChanges' : me.reviewRequired ? 'submitted' : 'sent'
        toast({ message: savedMessage(done, saving.values) })
        void navigate({ to: '/requests/$requestId', params: { requestId: request.id } })
      },
      onError: (error) => {
        setStoredOnly(state.version() !== version)
        if (isProblem(error, 'stale', 'step_not_allowed', 'not_allowed')) void showTheirs()
      },
    })
  }
  async function showTheirs() {
    const query = { ...requestQuery(request.id), staleTime: 0 }
    setConflict(await queryClient.query(query).catch(() => null))
  }
  function keepMine(theirs: UsernameRequestDetails) {
    state.goOnFrom(theirs.version)
    settle('kept')
  }
  function takeTheirs(theirs: UsernameRequestDetails) {
    state.startFrom(valuesOf(theirs), theirs.version)
    settle('taken')
  }
  function settle(how: 'kept' | 'taken') {
    setConflict(null)
    editing.reset()
    announce(t(`requestForm.conflict.${how}`))
    document.getElementById('candidate-0')?.focus()
  }
  const shownError = conflict === null ? editing.error : null
  return (
    <>
      <RequestForm
        state={state}
        request={opened}
        onSave={save}
        busy={editing.isPending ? editing.variables.kind : null}
        error={shownError}
        news={conflict ?? shownError}
        refusedValues={editing.variables?.values}
        draftLabel={t(
          opened.state === 'draft' ? 'requestForm.saveDraft' : 'requestForm.saveChanges',
        )}
      >
        <ReviewerNote request={opened} />
        {storedOnly && (
          <Notice tone="info" role="status">
            {t('requestForm.editNotSubmitted')}
          </Notice>
        )}
        {conflict !== null && !conflict.editable && <NotEditable request={conflict} />}
        {conflict !== null && conflict.editable && (
          <VersionConflict
            mine={state.form.getValues()}
            theirs={conflict}
            onKeepMine={() => keepMine(conflict)}
            onTakeTheirs={() => takeTheirs(conflict)}
          />
        )}
      </RequestForm>
      <LeaveGuard unkept={state.unkept} />
    </>
  )
}
