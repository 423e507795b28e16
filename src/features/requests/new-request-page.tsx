import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe } from '../../api/me'
import { useText } from '../../i18n/use-text'
import { PageHeader } from '../../ui/page-header'
import { useToast } from '../../ui/toasts'
import { blankValues, type FormValues } from './form/form-values'
import type { Kept } from './form/kept-draft'
import { LeaveGuard } from './form/leave-guard'
import { RequestForm } from './form/request-form'
import { savedMessage } from './form/saved-message'
import { useRequestForm } from './form/use-request-form'
import { useCreateRequest, type Saving } from './form/use-save-request'
import { RequestsCrumb } from './requests-crumb'
import type { NewRequestSearch } from './requests-search'

const route = getRouteApi('/desk/requests/new')

export function NewRequestPage() {
  const t = useText()
  const me = useMe()
  const toast = useToast()
  const navigate = route.useNavigate()
  const search = route.useSearch()
  // The link's own values, once: typing does not change the address.
  const [initial] = useState(() => initialOf(search))
  const state = useRequestForm({
    name: 'new',
    initial,
    onlyOffer: (kept) => bringsMore(search, kept),
  })
  const creating = useCreateRequest()

  function save(saving: Saving) {
    creating.mutate(saving, {
      onSuccess: ({ id, kind }) => {
        state.finish()
        const done = kind === 'draft' ? 'saved' : me.reviewRequired ? 'submitted' : 'sent'
        toast({ message: savedMessage(done, saving.values) })
        void navigate({ to: '/requests/$requestId', params: { requestId: id } })
      },
    })
  }
  return (
    <>
      <PageHeader title={t('requests.newTitle')} crumbs={[<RequestsCrumb key="requests" />]} />
      <RequestForm
        state={state}
        onSave={save}
        busy={creating.isPending ? creating.variables.kind : null}
        error={creating.error}
        refusedValues={creating.variables?.values}
        draftLabel={t('requestForm.saveDraft')}
      />
      <LeaveGuard unkept={state.unkept} />
    </>
  )
}

function initialOf({ lineId, candidate }: NewRequestSearch): FormValues {
  return {
    ...blankValues,
    ...(lineId === undefined ? {} : { lineIds: [lineId] }),
    ...(candidate === undefined ? {} : { candidates: [candidate] }),
  }
}

/** The link names a line or a name that the kept draft does not: somebody came for something else. */
function bringsMore({ lineId, candidate }: NewRequestSearch, { values }: Kept): boolean {
  const otherLine = lineId !== undefined && !values.lineIds.includes(lineId)
  const otherName = candidate !== undefined && !values.candidates.includes(candidate)
  return otherLine || otherName
}
