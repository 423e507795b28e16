import { Button, Group } from '@mantine/core'
import { useEffect, useRef, type ReactNode } from 'react'
import type { SandboxCustomer } from '../../../domain/api/sandbox-customers'
import { UserText } from '../../i18n/isolates'
import { Phone } from '../../i18n/phone'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { useToast } from '../../ui/toasts'
import { useCustomerPlay, type ChatPlace } from './customer-queries'
import classes from './customer-phone.module.css'

type ShareSheetProps = {
  messageId: string
  place: ChatPlace
  customer: SandboxCustomer
  line: ReactNode
  onClose: (declined: boolean) => void
}

/** What WhatsApp asks after the button was tapped. Nobody hears of a no. */
export function ShareSheet({ messageId, place, customer, line, onClose }: ShareSheetProps) {
  const t = useText()
  const toast = useToast()
  const playing = useCustomerPlay(place)
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const before = document.activeElement
    first.current?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  const { personId } = place

  const leave = ({ key }: { key: string }) => {
    if (key === 'Escape') onClose(true)
  }

  function share() {
    playing.mutate(
      { play: 'customer_shares', personId, messageId },
      {
        onSuccess: () => {
          toast({
            message: (
              <Trans
                id="sandbox.phone.shared"
                values={{ name: <UserText>{customer.name}</UserText> }}
              />
            ),
          })
          onClose(false)
        },
      },
    )
  }
  return (
    <div className={classes.sheet} role="group" aria-labelledby="sandbox-share">
      <p id="sandbox-share" className={classes.sheetTitle}>
        <Trans id="sandbox.phone.share.title" values={{ line }} />
      </p>
      <p>
        <Phone value={customer.phone} />
      </p>
      {playing.isError && <FailedState error={playing.error} />}
      <Group gap="xs" grow>
        <Button
          variant="default"
          disabled={playing.isPending}
          onClick={() => onClose(true)}
          onKeyDown={leave}
        >
          {t('sandbox.phone.share.no')}
        </Button>
        <Button ref={first} loading={playing.isPending} onClick={share} onKeyDown={leave}>
          {t('sandbox.phone.share.yes')}
        </Button>
      </Group>
    </div>
  )
}
