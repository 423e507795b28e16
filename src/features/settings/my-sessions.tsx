import { Button } from '@mantine/core'
import { IconDeviceDesktop, IconDeviceMobile, IconTerminal2 } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { Session } from '../../../domain/api/my-access'
import { exportUrl, useDownload } from '../../api/download'
import { Ago } from '../../i18n/ago'
import { useFormat } from '../../i18n/format'
import { Id, isolateLtr } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { ExportButton } from '../../ui/export-button'
import { FailedState } from '../../ui/failed-state'
import { SkeletonRows } from '../../ui/skeleton-rows'
import { useToast } from '../../ui/toasts'
import { deviceOf, type Device } from './device'
import { Section } from './section'
import { sessionsQuery, useEndOtherSessions, useEndSession } from './session-queries'
import classes from './my-sessions.module.css'

export function MySessions() {
  const t = useText()
  const sessions = useInfiniteQuery(sessionsQuery())
  const download = useDownload()
  return (
    <Section title={t('me.sessions.title')}>
      {sessions.isPending && <SkeletonRows label={t('app.loading')} rows={2} />}
      {sessions.isError && (
        <FailedState error={sessions.error} onRetry={() => void sessions.refetch()} />
      )}
      {sessions.data !== undefined && (
        <SessionList sessions={sessions.data.pages.flatMap(({ items }) => items)} />
      )}
      {sessions.hasNextPage && (
        <div>
          <Button
            variant="default"
            loading={sessions.isFetchingNextPage}
            onClick={() => void sessions.fetchNextPage()}
          >
            {t('action.showMore')}
          </Button>
        </div>
      )}
      {sessions.data !== undefined && (
        <ExportButton
          file={{ url: exportUrl('/api/v1/me/sessions', {}), name: 'sessions.csv' }}
          download={download}
        />
      )}
    </Section>
  )
}

function SessionList({ sessions }: { sessions: Session[] }) {
  const t = useText()
  const toast = useToast()
  const deviceText = useDeviceText()
  const ending = useEndSession()
  const endingOthers = useEndOtherSessions()
  const others = sessions.filter(({ current }) => !current)

  function end(session: Session) {
    const device = deviceText(deviceOf(session.userAgent))
    ending.mutate(session, {
      onSuccess: () => toast({ message: t('me.sessions.ended', { device }) }),
    })
  }
  function endOthers() {
    endingOthers.mutate(undefined, {
      onSuccess: () => toast({ message: t('me.sessions.endedOthers') }),
    })
  }
  return (
    <>
      {sessions.length > 0 && (
        <ul className={classes.list}>
          {sessions.map((session) => (
            <SessionRow
              key={session.id}
              session={session}
              busy={ending.isPending}
              onEnd={() => end(session)}
            />
          ))}
        </ul>
      )}
      {ending.isError && <FailedState error={ending.error} />}
      {endingOthers.isError && <FailedState error={endingOthers.error} />}
      {others.length === 0 ? (
        <p className={classes.soft}>{t('me.sessions.only')}</p>
      ) : (
        <div>
          <Button variant="default" loading={endingOthers.isPending} onClick={endOthers}>
            {t('me.sessions.endOthers')}
          </Button>
        </div>
      )}
    </>
  )
}

type SessionRowProps = { session: Session; busy: boolean; onEnd: () => void }

function SessionRow({ session, busy, onEnd }: SessionRowProps) {
  const t = useText()
  const { date } = useFormat()
  const device = deviceOf(session.userAgent)
  const name = useDeviceText()(device)
  return (
    <li className={classes.row}>
      <DeviceIcon device={device} />
      <div className={classes.about}>
        <p className={classes.name}>
          {name}
          {session.current && <span className={classes.here}>{t('me.sessions.here')}</span>}
        </p>
        <p className={classes.soft}>
          <Trans id="me.sessions.since" values={{ when: <Ago at={session.createdAt} /> }} />
          {session.ipAddress !== null && (
            <>
              {' · '}
              <Trans id="me.sessions.address" values={{ address: <Id>{session.ipAddress}</Id> }} />
            </>
          )}
          {' · '}
          {t('me.sessions.ends', { when: date(session.expiresAt) })}
        </p>
      </div>
      {!session.current && (
        <Button
          variant="default"
          size="compact-md"
          aria-label={t('me.sessions.endNamed', { device: name })}
          disabled={busy}
          onClick={onEnd}
        >
          {t('me.sessions.end')}
        </Button>
      )}
    </li>
  )
}

function DeviceIcon({ device }: { device: Device }) {
  if (device.kind === 'program') return <IconTerminal2 aria-hidden />
  const phone = device.system === 'Android' || device.system === 'iPhone'
  return phone ? <IconDeviceMobile aria-hidden /> : <IconDeviceDesktop aria-hidden />
}

function useDeviceText(): (device: Device) => string {
  const t = useText()
  return (device) => {
    if (device.kind === 'program') return t('me.sessions.program')
    const { browser, system } = device
    return t('me.sessions.device', {
      browser: browser === null ? t('me.sessions.unknown') : isolateLtr(browser),
      system: system === null ? t('me.sessions.unknownSystem') : isolateLtr(system),
    })
  }
}
