import { useFieldMessages } from '../../../i18n/field-messages'
import { FailedState } from '../../../ui/failed-state'

/** Why an artwork was not saved, with what is wrong in fields that have no place of their own. */
export function SaveFailure({ error }: { error: Error }) {
  const fields = Object.entries(useFieldMessages()(error)).filter(([path]) => path !== 'name')
  return (
    <FailedState error={error}>
      {fields.map(([path, message]) => (
        <p key={path} dir="auto">
          {message}
        </p>
      ))}
    </FailedState>
  )
}
