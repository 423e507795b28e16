import { Button } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Line } from '../../../domain/api/lines'
import { useMay } from '../../api/me'
import { isProblem } from '../../api/problem'
import { Ago } from '../../i18n/ago'
import { useNow } from '../../i18n/clock'
import { useFormat } from '../../i18n/format'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { useAnnounce } from '../../ui/announcer'
import { FailedState } from '../../ui/failed-state'
import { Notice } from '../../ui/notice'
import { confirm, lineQuery } from './queries'
import classes from './last-confirmed.module.css'

/** When Meta last confirmed the name, and a way to look again now. */
export function LastConfirmed({ line }: { line: Line }) {
  const t = useText()
  const maySync = useMay('lines.sync')
  const { look, openAgainAt } = useLook(line.id)
  const { confirmedAt } = line.username
  const spent = isProblem(look.error, 'too_many_requests')
  return (
    <div className={classes.root}>
      <div className={classes.row}>
        <p className={classes.words}>
          {confirmedAt === null ? (
            t('line.neverConfirmed')
          ) : (
            <Trans id="line.confirmed" values={{ when: <Ago at={confirmedAt} /> }} />
          )}
        </p>
        {maySync && (
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconEye size={18} aria-hidden />}
            onClick={() => look.mutate()}
            loading={look.isPending}
            disabled={openAgainAt !== null}
          >
            {t('line.lookAgain')}
          </Button>
        )}
      </div>
      {spent && openAgainAt !== null && <ReadsSpent until={openAgainAt} />}
      {look.error !== null && !spent && (
        <FailedState error={look.error} onRetry={() => look.mutate()}>
          <p>{t('line.lookFailed')}</p>
        </FailedState>
      )}
    </div>
  )
}

/** Meta limits how often a name may be read; then the way is closed until the time that the server says. */
function useLook(lineId: string) {
  const t = useText()
  const announce = useAnnounce()
  const queryClient = useQueryClient()
  const now = useNow()
  const [closedUntil, setClosedUntil] = useState(0)
  const look = useMutation({
    mutationFn: () => confirm(lineId),
    onSuccess(line) {
      queryClient.setQueryData(lineQuery(lineId).queryKey, line)
      announce(t('line.lookedAgain'))
      // Its requests may have moved with it.
      return Promise.all(
        [['lines'], ['username-requests']].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      )
    },
    onError(error) {
      const wait = isProblem(error) ? error.retryAfter : undefined
      if (wait !== undefined) setClosedUntil(Date.now() + wait * 1000)
    },
  })
  return { look, openAgainAt: closedUntil > now ? closedUntil : null }
}

function ReadsSpent({ until }: { until: number }) {
  const t = useText()
  const { dateTime } = useFormat()
  const when = dateTime(new Date(until).toISOString())
  return (
    <Notice tone="waiting" title={t('line.readsSpent')} role="alert">
      <p>{t('line.readsSpent.next', { when })}</p>
    </Notice>
  )
}
