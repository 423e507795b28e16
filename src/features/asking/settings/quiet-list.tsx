import { IconFlame, IconMoon, IconStar, type Icon } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Id } from '../../../i18n/isolates'
import { Trans } from '../../../i18n/trans'
import { useLanguage, useText } from '../../../i18n/use-text'
import { FailedState } from '../../../ui/failed-state'
import { SkeletonRows } from '../../../ui/skeleton-rows'
import { quietHoursQuery, type QuietTime } from '../queries'
import { useZonedFormat } from './use-zoned-format'
import classes from './settings.module.css'

/** The rules as they come out: every quiet time of the next 14 days. */
export function QuietList({ timeZone }: { timeZone: string }) {
  const t = useText()
  const { language } = useLanguage()
  const quiet = useQuery(quietHoursQuery(language))
  return (
    <section className={classes.part} aria-labelledby="quiet-next">
      <h2 id="quiet-next" className={classes.title}>
        {t('askingSettings.next')}
      </h2>
      <p className={classes.soft}>
        <Trans id="askingSettings.next.what" values={{ zone: <Id>{timeZone}</Id> }} />
      </p>
      {quiet.isPending && (
        <SkeletonRows label={t('askingSettings.next.loading')} rows={4} rowHeight={40} />
      )}
      {quiet.isError && <FailedState error={quiet.error} onRetry={() => void quiet.refetch()} />}
      {quiet.data !== undefined && (
        <>
          <Now until={quiet.data.quietUntil} timeZone={timeZone} />
          <Times items={quiet.data.items} timeZone={timeZone} />
        </>
      )}
    </section>
  )
}

function Now({ until, timeZone }: { until: string | null; timeZone: string }) {
  const t = useText()
  const { dayAndTime } = useZonedFormat(timeZone)
  return (
    <p className={classes.now}>
      {until === null
        ? t('askingSettings.next.notNow')
        : t('askingSettings.next.now', { when: dayAndTime(until) })}
    </p>
  )
}

const icons: Record<QuietTime['why'], Icon> = {
  night: IconMoon,
  shabbat: IconFlame,
  holiday: IconStar,
}

function Times({ items, timeZone }: { items: QuietTime[]; timeZone: string }) {
  const t = useText()
  if (items.length === 0) return <p>{t('askingSettings.next.none')}</p>
  return (
    <ol className={classes.times}>
      {items.map((item) => (
        <Time key={item.from} item={item} timeZone={timeZone} />
      ))}
    </ol>
  )
}

function Time({ item, timeZone }: { item: QuietTime; timeZone: string }) {
  const t = useText()
  const { dayAndTime, time, isSameDay } = useZonedFormat(timeZone)
  const { from, to, why, name } = item
  const Sign = icons[why]
  return (
    <li className={classes.time} data-why={why}>
      <Sign size={18} stroke={1.8} aria-hidden />
      <span className={classes.why}>{name ?? t(`askingSettings.next.${why}`)}</span>
      <span>
        {t('askingSettings.next.range', {
          from: dayAndTime(from),
          to: isSameDay(from, to) ? time(to) : dayAndTime(to),
        })}
      </span>
    </li>
  )
}
