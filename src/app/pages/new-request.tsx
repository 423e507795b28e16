import { NewRequestPage } from '../../features/requests/new-request-page'
import { WithNames } from './with-names'

/** The form for a request, with where the name is shown that it replaces. */
export function NewRequest() {
  return (
    <WithNames>
      <NewRequestPage />
    </WithNames>
  )
}
