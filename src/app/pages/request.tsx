import { RequestPage } from '../../features/requests/request-page'
import { WithNames } from './with-names'

/** The page of a request, with where its name is shown. */
export function OneRequest() {
  return (
    <WithNames>
      <RequestPage />
    </WithNames>
  )
}
