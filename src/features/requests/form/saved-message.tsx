import { checkUsername } from '../../../../domain/username'
import { Handle } from '../../../i18n/isolates'
import { Trans } from '../../../i18n/trans'
import type { FormValues } from './form-values'

/** What a save did, with the name it was about, for a toast. */
export function savedMessage(
  done: 'saved' | 'savedChanges' | 'submitted' | 'sent',
  { candidates }: FormValues,
) {
  const { username, displayCase } = checkUsername(candidates[0] ?? '')
  const handle = <Handle username={username} displayCase={displayCase} />
  return <Trans id={`requestForm.${done}`} values={{ handle }} />
}
