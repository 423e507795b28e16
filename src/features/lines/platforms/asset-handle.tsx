import { Handle } from '../../../i18n/isolates'

/** A name as it is written on the Page or account itself. */
export function AssetHandle({ username }: { username: string }) {
  return <Handle username={username.toLowerCase()} displayCase={username} />
}
