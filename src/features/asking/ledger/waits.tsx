import type { PhoneRequest } from '../../../../domain/api/phone-requests'
import { useAgo } from '../../../i18n/ago'
import { useNow } from '../../../i18n/clock'
import { useText } from '../../../i18n/use-text'

/** Why one in the queue has not gone out yet, and when it is tried again. */
export function Waits({ request: { state, waitsFor, nextTryAt } }: { request: PhoneRequest }) {
  const t = useText()
  const now = useNow()
  if (state !== 'queued') return null
  const why = t(`ledger.waits.${waitsFor ?? 'turn'}`)
  return (
    <>
      {t('ledger.waits', { why })}
      {waitsFor !== null && nextTryAt !== null && Date.parse(nextTryAt) > now && (
        <>
          {', '}
          <Next at={nextTryAt} />
        </>
      )}
    </>
  )
}

function Next({ at }: { at: string }) {
  const t = useText()
  return t('ledger.waits.next', { when: useAgo(at) })
}
