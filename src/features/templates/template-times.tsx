import type { PhoneRequestTemplate } from '../../../domain/api/phone-request-templates'
import { useNow } from '../../i18n/clock'
import { useFormat } from '../../i18n/format'
import { useText } from '../../i18n/use-text'

const day = 86_400_000

/** What runs out, and when: a pause, the archive, a blocked name, the wait for the next edit. */
export function TemplateTimes({ template }: { template: PhoneRequestTemplate }) {
  const t = useText()
  const { dateTime } = useFormat()
  const now = useNow()
  const { pause, archivedUntil, nameBlockedUntil, nextEdit, steps } = template
  const { because, at } = nextEdit
  const waits = steps.includes('resubmit') && because !== null && at !== null
  return (
    <>
      {pause !== null && pause.until !== null && <Pause until={pause.until} />}
      {archivedUntil !== null && (
        <p>
          {t('template.archivedUntil', {
            when: dateTime(archivedUntil),
            days: Math.max(0, Math.ceil((Date.parse(archivedUntil) - now) / day)),
          })}
        </p>
      )}
      {nameBlockedUntil !== null && (
        <p>{t('template.nameBlockedUntil', { when: dateTime(nameBlockedUntil) })}</p>
      )}
      {waits && <p>{t(`template.editAgain.${because}`, { when: dateTime(at) })}</p>}
    </>
  )
}

function Pause({ until }: { until: string }) {
  const t = useText()
  const { dateTime } = useFormat()
  const now = useNow()
  const text = Date.parse(until) > now ? 'template.pausedUntil' : 'template.pauseOver'
  return <p>{t(text, { when: dateTime(until) })}</p>
}
