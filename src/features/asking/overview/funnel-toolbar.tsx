import { getRouteApi } from '@tanstack/react-router'
import { funnelGroups, type FunnelGroup } from '../../../../domain/funnel'
import { useText } from '../../../i18n/use-text'
import { Chips, FilterChips } from '../../../ui/filter-chips'
import type { AskingSearch } from '../asking-search'
import { DayField } from '../day-field'
import { LineChoice } from '../line-choice'
import type { Funnel } from '../queries'
import { periodOf, periods } from './funnel-filter'
import classes from './overview.module.css'

const route = getRouteApi('/desk/asking')

type FunnelToolbarProps = { by: FunnelGroup; funnel: Funnel | undefined }

/** What the funnel is cut by, of which days, of which line; all of it is in the address. */
export function FunnelToolbar({ by: shown, funnel }: FunnelToolbarProps) {
  const t = useText()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const set = (change: { [Name in keyof AskingSearch]: string | undefined }) =>
    // The route's own reader drops what is not set.
    void navigate({ search: (old) => ({ ...old, ...change }), replace: true })
  const day = (name: 'from' | 'to') => ({
    label: t(`asking.funnel.${name}`),
    day: search[name] ?? funnel?.[name],
    className: classes.day,
    // An emptied day keeps the one that is looked at.
    onChange: (chosen: string | undefined) =>
      chosen !== undefined &&
      set({
        weeks: undefined,
        from: search.from ?? funnel?.from,
        to: search.to ?? funnel?.to,
        [name]: chosen,
      }),
  })
  return (
    <div className={classes.toolbar}>
      <Chips
        label={t('asking.funnel.by')}
        above={false}
        value={shown}
        options={funnelGroups.map((by) => ({ value: by, label: t(`asking.funnel.by.${by}`) }))}
        onChoose={(by) => set({ by: by === 'week' ? undefined : by })}
      />
      <FilterChips
        label={t('asking.funnel.period')}
        value={periodOf(search)}
        options={periods.map((weeks) => ({
          value: weeks,
          label: t(`asking.funnel.period.${weeks}`),
        }))}
        onChange={(weeks) =>
          set({ weeks: weeks === '12' ? undefined : weeks, from: undefined, to: undefined })
        }
      />
      <div className={classes.fields}>
        <DayField {...day('from')} />
        <DayField {...day('to')} />
        <div className={classes.lineField}>
          <LineChoice lineId={search.lineId} onChange={(lineId) => set({ lineId })} />
        </div>
      </div>
    </div>
  )
}
