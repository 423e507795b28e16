import { IconEye, IconEyeOff } from '@tabler/icons-react'
import type { SandboxChat } from '../../../domain/api/sandbox-customers'
import { Handle, Id, UserText } from '../../i18n/isolates'
import { Phone } from '../../i18n/phone'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { StatePill } from '../../ui/state-pill'
import type { SandboxNumber } from './number-order'
import classes from './customers-panel.module.css'

type KnownToBusinessProps = { chat: SandboxChat; number: SandboxNumber }

/** What Meta tells of this customer on this line with the next message, and why. */
export function KnownToBusiness({ chat, number }: KnownToBusinessProps) {
  const t = useText()
  const { customer, phoneTold } = chat
  const isHidden = phoneTold === 'hidden'
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
    </section>
  )
}
