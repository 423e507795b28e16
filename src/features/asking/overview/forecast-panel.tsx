import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMay } from '../../../api/me'
import { useNow } from '../../../i18n/clock'
import { useText } from '../../../i18n/use-text'
import { FailedState } from '../../../ui/failed-state'
import { SkeletonRows } from '../../../ui/skeleton-rows'
import { dayOf } from '../days'
import { Panel } from '../panel'
import { forecastQuery, type Forecast } from '../queries'
import { daysAhead } from './days-ahead'
import { ForecastChart } from './forecast-chart'
import classes from './overview.module.css'

/** How many numbers Meta stops showing in the next 30 days, what that depends on, and what can be done. */
export function ForecastPanel() {
  const t = useText()
  const forecast = useQuery(forecastQuery())
  return (
    <Panel title={t('asking.forecast.title')}>
      {forecast.isError && (
        <FailedState error={forecast.error} onRetry={() => void forecast.refetch()} />
      )}
      {forecast.isPending && (
        <SkeletonRows label={t('asking.forecast.loading')} rows={3} rowHeight={56} />
      )}
      {forecast.data !== undefined && <Known forecast={forecast.data} />}
    </Panel>
  )
}

function Known({ forecast }: { forecast: Forecast }) {
  const t = useText()
  const { losing, withUsername, keptByUs } = forecast
  return (
    <div className={classes.forecast}>
      <div className={classes.sentences}>
        <p className={classes.headline}>
          <Headline forecast={forecast} />
        </p>
        <p>{t('asking.forecast.unless', { count: withUsername })}</p>
        <Depends forecast={forecast} />
        {losing > 0 && <p>{t('asking.forecast.kept', { count: keptByUs })}</p>}
        <Todo />
      </div>
      <ForecastChart days={daysAhead(forecast, dayOf(useNow()))} />
    </div>
  )
}

/** While nobody told us about the contact book, a range is all that can be said. */
function Headline({ forecast }: { forecast: Forecast }) {
  const t = useText()
  const {
    contactBook,
    losing,
    losingWithContactBook: low,
    losingWithoutContactBook: high,
  } = forecast
  return contactBook === 'unknown' && low !== high
    ? t('asking.forecast.range', { low, high })
    : t('asking.forecast.losing', { count: losing })
}

function Depends({ forecast }: { forecast: Forecast }) {
  const t = useText()
  const { contactBook, losingWithContactBook: on, losingWithoutContactBook: off } = forecast
  if (contactBook === 'on') return <p>{t('asking.forecast.book.on', { count: off })}</p>
  if (contactBook === 'off') return <p>{t('asking.forecast.book.off', { count: on })}</p>
  return (
    <p>
      {t('asking.forecast.book.unknown', { on, off })}{' '}
      <Link to="/settings/asking" hash="contact-book">
        {t('asking.forecast.book.change')}
      </Link>
    </p>
  )
}

function Todo() {
  const t = useText()
  const mayManage = useMay('asking.manage')
  return (
    <div>
      <h3 className={classes.subtitle}>{t('asking.forecast.todo')}</h3>
      <ul className={classes.todo}>
        <li>
          {mayManage ? (
            <Link to="/settings/asking" hash="lines">
              {t('asking.forecast.todo.auto')}
            </Link>
          ) : (
            t('asking.forecast.todo.auto')
          )}
        </li>
        <li>{t('asking.forecast.todo.write')}</li>
        <li>{t('asking.forecast.todo.ids')}</li>
      </ul>
    </div>
  )
}
