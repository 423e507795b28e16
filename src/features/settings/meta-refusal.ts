import { isProblem } from '../../api/problem'
import { useFieldMessages } from '../../i18n/field-messages'
import { isolateLtr } from '../../i18n/isolates'
import { useText } from '../../i18n/use-text'

export type ConnectionField =
  | 'accessToken'
  | 'appSecret'
  | 'verifyToken'
  | 'wabaIds'
  | 'graphVersion'

type Messages = Partial<Record<ConnectionField, string>>

/** What Meta's code is about (meta-contract 1.4, 7.3); decided by the code, as Meta asks. */
function causeOf(code: number): 'token' | 'permission' | 'wrongId' | 'account' {
  if ([0, 104, 190].includes(code)) return 'token'
  if (code === 10 || (code >= 200 && code <= 299)) return 'permission'
  return [33, 100, 803].includes(code) ? 'wrongId' : 'account'
}

/** A refused connection as messages beside its fields: our own checks, and Meta's answer with its code. */
export function useConnectionRefusal(): (error: unknown, wabaIds: readonly string[]) => Messages {
  const t = useText()
  const fieldMessages = useFieldMessages()
  return (error, wabaIds) => {
    if (!isProblem(error, 'meta_refused_credentials')) return byField(fieldMessages(error))
    const [refused] = error.fields
    const code = /\d+/.exec(refused?.message ?? '')?.[0]
    if (refused === undefined || code === undefined) return {}
    const id = isolateLtr(wabaIds[Number(refused.path.split('.')[1])] ?? '')
    const cause = causeOf(Number(code))
    return cause === 'token'
      ? { accessToken: t('meta.refused.token', { code }) }
      : { wabaIds: t(`meta.refused.${cause}`, { id, code }) }
  }
}

/** `wabaIds.2` belongs to the one field where all ids are written. */
function byField(messages: Record<string, string>): Messages {
  const pairs = Object.entries(messages).map(([path, message]): [string, string] => [
    path.split('.')[0] ?? path,
    message,
  ])
  return Object.fromEntries(pairs)
}
