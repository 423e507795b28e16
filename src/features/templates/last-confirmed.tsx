import { Button } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { PhoneRequestTemplate } from '../../../domain/api/phone-request-templates'
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
import { confirm, templateQuery } from './queries'
import classes from './last-confirmed.module.css'

/** When Meta last said how it stands, and a way to look again now. */
export function LastConfirmed({ template }: { template: PhoneRequestTemplate }) {
  const t = useText()
  const mayManage = useMay('templates.manage')
  const { look, openAgainAt } = useLook(template.id)
  const { confirmedAt, metaId, state } = template
  if (metaId === null) return null
  const spent = isProblem(look.error, 'too_many_requests')
  return (
    <div className={classes.root}>
      <div className={classes.row}>
        <p className={classes.words}>
          {confirmedAt === null ? (
            t('template.neverConfirmed')
          ) : (
            <Trans id="template.confirmed" values={{ when: <Ago at={confirmedAt} /> }} />
          )}
        </p>
        {mayManage && state !== 'deleted' && (
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconEye size={18} aria-hidden />}
            onClick={() => look.mutate()}
            loading={look.isPending}
            disabled={openAgainAt !== null}
          >
            {t('template.lookAgain')}
          </Button>
        )}
      </div>
      {spent && openAgainAt !== null && <ReadsSpent until={openAgainAt} />}
      {look.error !== null && !spent && (
        <FailedState error={look.error} onRetry={() => look.mutate()}>
          <p>{t('template.lookFailed')}</p>
        </FailedState>
      )}
    </div>
  )
}

/** Meta limits how often it is read; then the way is closed until the time that the server says. */
function useLook(id: string) {
  const t = useText()
  const announce = useAnnounce()
  const queryClient = useQueryClient()
  const now = useNow()
  const [closedUntil, setClosedUntil] = useState(0)
  const look = useMutation({
    mutationFn: () => confirm(id),
    onSuccess(template) {
      queryClient.setQueryData(templateQuery(id).queryKey, template)
      announce(t('template.lookedAgain'))
    },
    onError(error) {
      const wait = isProblem(error) ? error.retryAfter : undefined
      if (wait !== undefined) setClosedUntil(Date.now() + wait * 1000)
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['templates'] }),
  })
  return { look, openAgainAt: closedUntil > now ? closedUntil : null }
}

function ReadsSpent({ until }: { until: number }) {
  const t = useText()
  const { dateTime } = useFormat()
  const when = dateTime(new Date(until).toISOString())
  return (
    <Notice tone="waiting" title={t('template.readsSpent')} role="alert">
      <p>{t('template.readsSpent.next', { when })}</p>
    </Notice>
  )
}
