import { Button } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { CustomerDetails } from '../../../../domain/api/customers'
import { useMay } from '../../../api/me'
import { useFormat } from '../../../i18n/format'
import { isolateLtr } from '../../../i18n/isolates'
import { useText } from '../../../i18n/use-text'
import { CopyButton } from '../../../ui/copy-button'
import { FailedState } from '../../../ui/failed-state'
import { isMasked, MaskedPhone } from '../customer-name'
import { TrustPill } from '../pills'
import { reveal } from '../queries'
import { Panel } from './panel'
import { VisibilityWords } from './visibility-words'
import { WritePhone } from './write-phone'
import classes from './customer-page.module.css'

type Props = { customer: CustomerDetails }

/** The phone, how it is known, and why Meta shows it or not. */
export function PhonePanel({ customer }: Props) {
  const t = useText()
  const mayManage = useMay('customers.manage')
  return (
    <Panel title={t('customers.phone.title')}>
      {customer.phone === null ? (
        <p>{t('customers.phone.notKnown')}</p>
      ) : (
        // A number that came since hides again what was shown of the one before.
        <KnownPhone
          key={`${customer.phone} ${customer.phoneSince}`}
          id={customer.id}
          phone={customer.phone}
        />
      )}
      <How customer={customer} />
      {mayManage && (
        <div className={classes.acts}>
          <WritePhone customer={customer} />
        </div>
      )}
      <VisibilityWords customer={customer} />
    </Panel>
  )
}

function How({ customer: { phoneTrust, phoneSince } }: Props) {
  const t = useText()
  const { date } = useFormat()
  if (phoneTrust === null) return null
  return (
    <div className={classes.part}>
      <span>
        <TrustPill trust={phoneTrust} />
      </span>
      <p>
        {t(`customers.trust.${phoneTrust}.what`)}{' '}
        {phoneSince !== null && t('customers.phone.since', { date: date(phoneSince) })}
      </p>
    </div>
  )
}

/** Shown on request and kept nowhere: leaving the page hides it again. */
function KnownPhone({ id, phone }: { id: string; phone: string }) {
  const t = useText()
  const mayReveal = useMay('customers.reveal')
  const [shown, setShown] = useState<string | null>(null)
  const revealing = useMutation({
    mutationFn: () => reveal(id),
    onSuccess: (answer) => setShown(answer.phone),
    gcTime: 0,
  })
  const value = shown ?? phone
  return (
    <>
      <div className={classes.phone}>
        <span className={classes.number}>
          <MaskedPhone value={value} />
        </span>
        {!isMasked(value) && <CopyButton value={value} what={isolateLtr(value)} />}
        {mayReveal && isMasked(phone) && (
          <Button
            variant="default"
            size="compact-md"
            leftSection={shown === null ? <IconEye size={16} /> : <IconEyeOff size={16} />}
            loading={revealing.isPending}
            onClick={() => (shown === null ? revealing.mutate() : setShown(null))}
          >
            {t(shown === null ? 'customers.phone.show' : 'customers.phone.hide')}
          </Button>
        )}
      </div>
      {mayReveal && isMasked(phone) && (
        <p className={classes.soft}>{t('customers.phone.logged')}</p>
      )}
      {revealing.isError && <FailedState error={revealing.error} />}
    </>
  )
}
