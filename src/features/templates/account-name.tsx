import { Id, UserText } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'

type AccountNameProps = { account: { wabaId: string; name: string | null } }

/** An account by its name, or by its id as long as Meta has not told the name. */
export function AccountName({ account: { wabaId, name } }: AccountNameProps) {
  if (name !== null) return <UserText>{name}</UserText>
  return <Trans id="lines.account" values={{ id: <Id>{wabaId}</Id> }} />
}
