import { IconBuildingStore, IconEyeCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { SandboxChat } from '../../../domain/api/sandbox-customers'
import { Handle, UserText } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { CardForm } from './card-form'
import { ChatMessages } from './chat-messages'
import { useCustomerPlay, type ChatPlace } from './customer-queries'
import type { SandboxNumber } from './number-order'
import { PhoneComposer } from './phone-composer'
import { ShareSheet } from './share-sheet'
import classes from './customer-phone.module.css'

type CustomerPhoneProps = { chat: SandboxChat; number: SandboxNumber; place: ChatPlace }

/** The chat as it is in the customer's hand. */
export function CustomerPhone({ chat, number, place }: CustomerPhoneProps) {
  const t = useText()
  const [asked, setAsked] = useState<string | null>(null)
  const [declined, setDeclined] = useState(false)
  const { customer, messages } = chat
  const line = <UserText>{number.verifiedName}</UserText>
  const open = (messageId: string) => {
    setDeclined(false)
    setAsked(messageId)
  }
  const close = (isDeclined: boolean) => {
    setDeclined(isDeclined)
    setAsked(null)
  }
  return (
    <section className={classes.device} aria-labelledby="sandbox-phone">
      <h3 id="sandbox-phone" className={classes.caption}>
        <Trans id="sandbox.phone.title" values={{ name: <UserText>{customer.name}</UserText> }} />
      </h3>
      <div className={classes.phone}>
        <div className={classes.top}>
          <span className={classes.avatar} aria-hidden="true">
            <IconBuildingStore size={20} stroke={1.8} />
          </span>
          <p className={classes.business}>
            <span className={classes.businessName}>{line}</span>
            {number.usernameStatus === 'approved' && number.username !== null && (
              <Handle username={number.username} />
            )}
          </p>
        </div>
        <ChatMessages chat={chat} number={number} onAsk={open} />
        {declined && (
          <p className={classes.said} role="status">
            {t('sandbox.phone.declined')}
          </p>
        )}
        {chat.blocked && <p className={classes.said}>{t('sandbox.phone.blocked')}</p>}
        {asked === null ? (
          <>
            <ReadButton chat={chat} place={place} />
            <PhoneComposer place={place} customer={customer} />
          </>
        ) : (
          <ShareSheet
            key={asked}
            messageId={asked}
            place={place}
            customer={customer}
            line={line}
            onClose={close}
          />
        )}
      </div>
      {messages.length === 0 && <p className={classes.hint}>{t('sandbox.phone.begin')}</p>}
      <CardForm place={place} />
    </section>
  )
}

/** Opening the chat reads what is in it; here that is a button, so that “delivered” can be seen as well. */
function ReadButton({ chat, place }: { chat: SandboxChat; place: ChatPlace }) {
  const t = useText()
  const playing = useCustomerPlay(place)
  const { personId } = place
  const unread = chat.messages.filter(({ status }) => status === 'delivered')
  if (unread.length === 0) return null

  async function read() {
    for (const { messageId } of unread)
      await playing.mutateAsync({ play: 'customer_reads', personId, messageId })
  }
  return (
    <div className={classes.read}>
      <button
        type="button"
        className={classes.readButton}
        disabled={playing.isPending}
        // What failed is shown below.
        onClick={() => void read().catch(() => undefined)}
      >
        <IconEyeCheck size={16} aria-hidden />
        {t('sandbox.phone.read', { count: unread.length })}
      </button>
      {playing.isError && <FailedState error={playing.error} />}
    </div>
  )
}
