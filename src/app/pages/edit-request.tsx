import { EditRequestPage } from '../../features/requests/edit-request-page'
import { WithNames } from './with-names'

/** The form for a request, with where the name is shown that it replaces. */
export function EditRequest() {
  return (
    <WithNames>
      <EditRequestPage />
    </WithNames>
  )
}
