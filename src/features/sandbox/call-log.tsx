import { Button } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { SandboxWorld } from '../../../domain/api/sandbox'
import { Id } from '../../i18n/isolates'
import { useText } from '../../i18n/use-text'
import { FilterChips } from '../../ui/filter-chips'
import { useClockTime } from './use-clock-time'
import classes from './call-log.module.css'

type Call = SandboxWorld['calls'][number]

const route = getRouteApi('/desk/sandbox')

/** The newest calls that reached Meta. It renews itself, so it can be held still to be read. */
export function CallLog({ calls }: { calls: readonly Call[] }) {
  const t = useText()
  const { calls: kind } = route.useSearch()
  const navigate = route.useNavigate()
  const [held, setHeld] = useState<readonly Call[] | null>(null)
  const shown = withKeys(held ?? calls).filter(
    ({ call }) => kind !== 'writes' || call.method !== 'GET',
  )
  return (
    <>
      <div className={classes.tools}>
        <FilterChips
          label={t('sandbox.numbers.show')}
          value={kind}
          onChange={(next) =>
            void navigate({
              search: (old) => ({ ...old, calls: next }),
              replace: true,
              resetScroll: false,
            })
          }
          options={[{ value: 'writes', label: t('sandbox.calls.writes') }]}
        />
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={held === null ? <IconPlayerPause size={16} /> : <IconPlayerPlay size={16} />}
          onClick={() => setHeld(held === null ? calls : null)}
        >
          {t(held === null ? 'sandbox.calls.pause' : 'sandbox.calls.resume')}
        </Button>
      </div>
      {held !== null && (
        <p role="status" className={classes.paused}>
          {t('sandbox.calls.paused')}
        </p>
      )}
      {shown.length === 0 ? (
        <p className={classes.paused}>
          {t(calls.length === 0 ? 'sandbox.calls.none' : 'sandbox.calls.noWrites')}
        </p>
      ) : (
        <CallTable calls={shown} />
      )}
    </>
  )
}

type Keyed = { key: string; call: Call }

/** Calls have no id: the same call in the same millisecond is counted from the oldest on, which stays the oldest. */
function withKeys(calls: readonly Call[]): Keyed[] {
  const seen = new Map<string, number>()
  return calls
    .toReversed()
    .map((call) => {
      const base = `${call.at} ${call.method} ${call.path}`
      const count = (seen.get(base) ?? 0) + 1
      seen.set(base, count)
      return { key: `${base} ${count}`, call }
    })
    .toReversed()
}

function CallTable({ calls }: { calls: readonly Keyed[] }) {
  const t = useText()
  const clock = useClockTime()
  const title = t('sandbox.calls.title')
  return (
    // Focusable, so that the keyboard can scroll it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes.frame} role="group" aria-label={title} tabIndex={0}>
      <table className={classes.table} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('sandbox.calls.time')}</th>
            <th scope="col">{t('sandbox.calls.call')}</th>
            <th scope="col">{t('sandbox.calls.answer')}</th>
          </tr>
        </thead>
        <tbody>
          {calls.map(({ key, call }) => (
            <tr key={key} className={classes.call}>
              <td>
                <time dateTime={call.at} dir="ltr">
                  {clock(call.at)}
                </time>
              </td>
              <td>
                <Id>
                  <strong>{call.method}</strong> {call.path}
                </Id>
              </td>
              <td>
                <CallAnswer call={call} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function CallAnswer({ call }: { call: Call }) {
  const t = useText()
  if (call.status === null) return <span className={classes.bad}>{t('sandbox.calls.lost')}</span>
  return (
    <span className={call.status >= 400 ? classes.bad : classes.good}>
      <bdi dir="ltr">{call.status}</bdi>
      {call.code !== null && <> · {t('sandbox.calls.code', { code: call.code })}</>}
    </span>
  )
}
