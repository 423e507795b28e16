import { Button } from '@mantine/core'
import { IconPlayerPlay, IconPlayerStopFilled, IconSend } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { rolesThatMay, type Action } from '../../../../domain/roles'
import { useMay } from '../../../api/me'
import { useRefreshing } from '../../../api/use-refreshing'
import { useFormat } from '../../../i18n/format'
import { useText } from '../../../i18n/use-text'
import { FailedState } from '../../../ui/failed-state'
import { SkeletonRows } from '../../../ui/skeleton-rows'
import { useToast } from '../../../ui/toasts'
import toneClasses from '../../../ui/tones.module.css'
import { askingSettingsQuery, queuedCountQuery, resumeAll, stopAll } from '../queries'
import classes from './overview.module.css'

/** One click stops all asking, at once and without a question; letting it go on is as plain. */
export function StopSwitch() {
  const t = useText()
  const settings = useQuery(askingSettingsQuery())
  if (settings.data !== undefined) return <Switch stopped={settings.data.stopped} />
  return settings.isError ? (
    <FailedState error={settings.error} onRetry={() => void settings.refetch()} />
  ) : (
    <SkeletonRows label={t('asking.loading')} rows={1} rowHeight={110} />
  )
}

/** Both buttons stand in one place: the second half of a double click must not take the first one back. */
const doublePress = 800

function Switch({ stopped }: { stopped: boolean }) {
  const t = useText()
  const mayStop = useMay('phone_requests.create')
  const mayResume = useMay('asking.manage')
  const flip = useFlip(stopped)
  const Icon = stopped ? IconPlayerStopFilled : IconSend
  const action: Action = stopped ? 'asking.manage' : 'phone_requests.create'
  function press() {
    if (Date.now() - flip.submittedAt > doublePress) flip.mutate()
  }
  return (
    <section
      className={`${classes.switch} ${toneClasses[stopped ? 'bad' : 'good']}`}
      aria-labelledby="asking-switch"
    >
      <Icon size={30} stroke={1.8} className={classes.switchIcon} aria-hidden />
      <div className={classes.switchBody}>
        <h2 id="asking-switch" className={classes.switchTitle} aria-live="polite">
          {t(stopped ? 'asking.stop.off' : 'asking.stop.on')}
        </h2>
        <p>{t(stopped ? 'asking.stop.off.what' : 'asking.stop.on.what')}</p>
        <Queued />
        {!(stopped ? mayResume : mayStop) && <Who action={action} stopped={stopped} />}
        {flip.isError && <FailedState error={flip.error} />}
      </div>
      {stopped
        ? mayResume && (
            <Button
              size="lg"
              leftSection={<IconPlayerPlay size={20} className="hb-mirrors" aria-hidden />}
              loading={flip.isPending}
              onClick={press}
            >
              {t('asking.stop.resume')}
            </Button>
          )
        : mayStop && (
            <Button
              size="lg"
              color="brick"
              leftSection={<IconPlayerStopFilled size={20} aria-hidden />}
              loading={flip.isPending}
              onClick={press}
            >
              {t('asking.stop.go')}
            </Button>
          )}
    </section>
  )
}

function useFlip(stopped: boolean) {
  const t = useText()
  const toast = useToast()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: stopped ? resumeAll : stopAll,
    onSuccess(settings) {
      queryClient.setQueryData(askingSettingsQuery().queryKey, settings)
      toast({ message: t(settings.stopped ? 'asking.stop.stopped' : 'asking.stop.resumed') })
    },
  })
}

function Queued() {
  const t = useText()
  const query = queuedCountQuery()
  const queued = useQuery(query).data
  useRefreshing('phone-requests', query.queryKey)
  if (queued === undefined) return null
  return (
    <p className={classes.soft}>
      {queued.moreThanTotal
        ? t('asking.stop.queuedMore', { count: queued.total })
        : t('asking.stop.queued', { count: queued.total })}
    </p>
  )
}

function Who({ action, stopped }: { action: Action; stopped: boolean }) {
  const t = useText()
  const { list } = useFormat()
  const roles = list(rolesThatMay(action).map((role) => t(`role.${role}`)))
  return (
    <p className={classes.soft}>
      {t(stopped ? 'asking.stop.whoResumes' : 'asking.stop.whoStops', { roles })}
    </p>
  )
}
