import { Button } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { SandboxChat } from '../../../domain/api/sandbox-customers'
import { Handle, Id, UserText } from '../../i18n/isolates'
import { Phone } from '../../i18n/phone'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { StatePill } from '../../ui/state-pill'
import { useToast } from '../../ui/toasts'
import { useCustomerPlay, type ChatPlace } from './customer-queries'
import type { SandboxNumber } from './number-order'
import { linesByNumberQuery } from './queries'
import classes from './customers-panel.module.css'

type KnownToBusinessProps = { chat: SandboxChat; number: SandboxNumber; place: ChatPlace }

/** What Meta tells of this customer on this line with the next message, and why. */
export function KnownToBusiness({ chat, number, place }: KnownToBusinessProps) {
  const t = useText()
  const lines = useQuery(linesByNumberQuery())
  const { customer, phoneTold } = chat
  const isHidden = phoneTold === 'hidden'
  const line = lines.data?.get(number.phoneNumberId)
  return (
    <section className={classes.card} aria-labelledby="sandbox-known">
      <div className={classes.head}>
        <h3 id="sandbox-known" className={classes.label}>
          <Trans
            id="sandbox.known.title"
            values={{ line: <UserText>{number.verifiedName}</UserText> }}
          />
        </h3>
        <StatePill tone={isHidden ? 'waiting' : 'good'} icon={isHidden ? IconEyeOff : IconEye}>
          {t(isHidden ? 'sandbox.known.hidden' : 'sandbox.known.told')}
        </StatePill>
      </div>
      <dl className={classes.facts}>
        <dt>{t('sandbox.known.phone')}</dt>
        <dd>{isHidden ? t('sandbox.known.notTold') : <Phone value={customer.phone} />}</dd>
        <dt>{t('sandbox.known.username')}</dt>
        <dd>
          {customer.username === null ? (
            t('sandbox.customers.noUsername')
          ) : (
            <Handle username={customer.username} />
          )}
        </dd>
        <dt>{t('sandbox.known.id')}</dt>
        <dd>
          <Id>{customer.userId}</Id>
        </dd>
      </dl>
      <p className={classes.soft}>{t(`sandbox.known.why.${phoneTold}`)}</p>
      {(phoneTold === 'contact_book' || phoneTold === 'thirty_days') && (
        <ForgetNumber name={customer.name} place={place} />
      )}
      {line !== undefined && (
        <Link to="/lines/$lineId" params={{ lineId: line.id }}>
          {t('sandbox.number.openLine')}
        </Link>
      )}
    </section>
  )
}

/** Hides a number that is told in spite of the username. */
function ForgetNumber({ name, place }: { name: string; place: ChatPlace }) {
  const t = useText()
  const toast = useToast()
  const playing = useCustomerPlay(place)
  const values = { name: <UserText>{name}</UserText> }

  function forget() {
    const { personId } = place
    playing.mutate(
      { play: 'customer_is_forgotten', personId },
      {
        onSuccess: () => toast({ message: <Trans id="sandbox.known.forgotten" values={values} /> }),
      },
    )
  }
  return (
    <div>
      <Button variant="default" loading={playing.isPending} onClick={forget}>
        {t('sandbox.known.forget')}
      </Button>
      {playing.isError && <FailedState error={playing.error} />}
    </div>
  )
}
