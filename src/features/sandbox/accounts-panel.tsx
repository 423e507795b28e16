import { Button, NativeSelect } from '@mantine/core'
import { IconBolt, IconHandStop } from '@tabler/icons-react'
import { useState } from 'react'
import type { SandboxWorld } from '../../../domain/api/sandbox'
import { Id, UserText } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { StatePill } from '../../ui/state-pill'
import { useToast } from '../../ui/toasts'
import { useClockTime } from './use-clock-time'
import { usePlay } from './use-play'
import classes from './accounts-panel.module.css'

type SandboxAccount = SandboxWorld['accounts'][number]

export function AccountsPanel({ accounts }: { accounts: readonly SandboxAccount[] }) {
  return (
    <ul className={classes.list}>
      {accounts.map((account) => (
        <AccountCard key={account.wabaId} account={account} />
      ))}
    </ul>
  )
}

const choices = [1, 5, 15, 60]

/** Meta counts calls for each account; here a person says that it has had enough (meta-contract 7.5). */
function AccountCard({ account: known }: { account: SandboxAccount }) {
  const t = useText()
  const clock = useClockTime()
  const toast = useToast()
  const playing = usePlay()
  const [minutes, setMinutes] = useState(5)
  const { wabaId, name, throttledUntil } = known
  const account = <UserText>{name}</UserText>

  function throttle(wanted: number) {
    playing.mutate([{ play: 'throttle', wabaId, minutes: wanted }], {
      onSuccess: (world) => {
        const until = world.accounts.find((one) => one.wabaId === wabaId)?.throttledUntil
        toast({
          message:
            until == null ? (
              <Trans id="sandbox.accounts.stopped" values={{ account }} />
            ) : (
              <Trans id="sandbox.accounts.throttledDone" values={{ account, time: clock(until) }} />
            ),
        })
      },
    })
  }
  return (
    <li className={classes.card}>
      <div className={classes.who}>
        <h3 className={classes.name}>{account}</h3>
        <p className={classes.id}>
          <Id>{wabaId}</Id>
        </p>
      </div>
      {throttledUntil === null ? (
        <StatePill tone="good" icon={IconBolt}>
          {t('sandbox.accounts.open')}
        </StatePill>
      ) : (
        <StatePill tone="waiting" icon={IconHandStop}>
          {t('sandbox.accounts.throttled', { time: clock(throttledUntil) })}
        </StatePill>
      )}
      <div className={classes.acts}>
        {throttledUntil === null ? (
          <>
            <NativeSelect
              aria-label={t('sandbox.accounts.minutes')}
              value={minutes}
              onChange={(event) => setMinutes(Number(event.currentTarget.value))}
            >
              {choices.map((count) => (
                <option key={count} value={count}>
                  {t('sandbox.accounts.minutesValue', { count })}
                </option>
              ))}
            </NativeSelect>
            <Button variant="default" loading={playing.isPending} onClick={() => throttle(minutes)}>
              {t('sandbox.accounts.throttle')}
            </Button>
          </>
        ) : (
          <Button variant="default" loading={playing.isPending} onClick={() => throttle(0)}>
            {t('sandbox.accounts.stop')}
          </Button>
        )}
      </div>
      {playing.isError && <FailedState error={playing.error} />}
    </li>
  )
}
