import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { PhoneRequest } from '../../../../domain/api/phone-requests'
import type { PhoneRequestState } from '../../../../domain/phone-request'
import { useMay } from '../../../api/me'
import { useText } from '../../../i18n/use-text'
import toneClasses from '../../../ui/tones.module.css'
import { Facts } from '../panel'
import { CancelDialog } from './cancel-dialog'
import { LongWay } from './long-way'
import { requestLooks } from './request-looks'
import { Waits } from './waits'
import classes from './ledger.module.css'

const actors: Record<PhoneRequestState, 'desk' | 'meta' | 'customer' | 'manager' | 'nobody'> = {
  queued: 'desk',
  unsure: 'meta',
  accepted: 'meta',
  held: 'meta',
  sent: 'meta',
  delivered: 'customer',
  read: 'customer',
  shared: 'nobody',
  shared_without_phone: 'nobody',
  conflict: 'manager',
  failed: 'manager',
  expired: 'nobody',
  cancelled: 'nobody',
}

/** Where it stands in a sentence, what comes next, who must act, and what can be done now. */
export function EntryStanding({ request }: { request: PhoneRequest }) {
  const t = useText()
  const mayAsk = useMay('phone_requests.create')
  const [opened, setOpened] = useState(false)
  const { state, cancelReason, conflictId } = request
  const { tone, icon: Icon } = requestLooks[state]
  return (
    <section
      className={`${classes.standing} ${toneClasses[tone]}`}
      aria-labelledby="request-standing"
    >
      <div className={classes.sentence}>
        <Icon size={28} stroke={1.8} className={classes.icon} aria-hidden />
        <h2 id="request-standing" className={classes.is}>
          {t(`ledger.is.${state}`)}
        </h2>
      </div>
      <LongWay request={request} />
      {state === 'queued' && (
        <p>
          <Waits request={request} />
        </p>
      )}
      {state === 'cancelled' && cancelReason !== null && <p>{t(`ledger.why.${cancelReason}`)}</p>}
      <Facts
        facts={[
          { name: t('ledger.next'), value: t(`ledger.next.${state}`) },
          { name: t('ledger.actor'), value: t(`ledger.actor.${actors[state]}`) },
        ]}
      />
      {state === 'conflict' && conflictId !== null && (
        <Link to="/customers/conflicts/$conflictId" params={{ conflictId }}>
          {t('ledger.toConflict')}
        </Link>
      )}
      {state === 'queued' && mayAsk && (
        <div>
          <Button variant="default" onClick={() => setOpened(true)}>
            {t('ledger.cancel')}
          </Button>
        </div>
      )}
      <CancelDialog request={opened ? request : undefined} onClose={() => setOpened(false)} />
    </section>
  )
}
