import { Button, Switch } from '@mantine/core'
import { useId } from 'react'
import type { SandboxChat } from '../../../domain/api/sandbox-customers'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { CustomerNumber } from './customer-number'
import { CustomerUsername } from './customer-username'
import { useCustomerPlay, type ChatPlace } from './customer-queries'
import { NextMessageForm } from './next-message-form'
import type { SandboxNumber } from './number-order'
import { oldMessages } from './phone-words'
import classes from './customers-panel.module.css'

type CustomerMovesProps = { chat: SandboxChat; number: SandboxNumber; place: ChatPlace }

/** What else can happen: to the customer, at Meta, and to the next message of the line. */
export function CustomerMoves({ chat, number, place }: CustomerMovesProps) {
  const t = useText()
  const titleId = useId()
  const { customer } = chat
  return (
    <>
      <section className={classes.card} aria-labelledby={titleId}>
        <h3 id={titleId} className={classes.label}>
          {t('sandbox.moves.title')}
        </h3>
        <CustomerUsername key={`name ${customer.username}`} customer={customer} place={place} />
        <CustomerNumber key={`phone ${customer.phone}`} place={place} />
        <Switches chat={chat} number={number} place={place} />
        <OldMessage chat={chat} place={place} />
      </section>
      <NextMessageForm chat={chat} place={place} />
    </>
  )
}

/** A message as it was before there were customer ids: the desk gets to know a number, and no id. */
function OldMessage({ chat, place }: Pick<CustomerMovesProps, 'chat' | 'place'>) {
  const t = useText()
  const playing = useCustomerPlay(place)
  const text = oldMessages[chat.customer.language]
  return (
    <div>
      <Button
        variant="default"
        loading={playing.isPending}
        onClick={() => playing.mutate({ play: 'customer_writes', ...place, text, beforeIds: true })}
      >
        {t('sandbox.moves.old')}
      </Button>
      <p className={classes.soft}>{t('sandbox.moves.old.what')}</p>
      {playing.isError && <FailedState error={playing.error} />}
    </div>
  )
}

function Switches({ chat, number, place }: CustomerMovesProps) {
  const t = useText()
  const playing = useCustomerPlay(place)
  const { blocked, optedOut, contactBookOn } = chat
  return (
    <div className={classes.switches}>
      <Switch
        label={t('sandbox.moves.blocked')}
        checked={blocked}
        disabled={playing.isPending}
        onChange={() => playing.mutate({ play: 'customer_blocks', ...place, blocked: !blocked })}
      />
      <Switch
        label={t('sandbox.moves.optedOut')}
        checked={optedOut}
        disabled={playing.isPending}
        onChange={() =>
          playing.mutate({
            play: 'customer_marketing',
            ...place,
            wants: optedOut ? 'resume' : 'stop',
          })
        }
      />
      <Switch
        label={t('sandbox.moves.book')}
        description={t('sandbox.moves.book.what')}
        checked={contactBookOn}
        disabled={playing.isPending}
        onChange={() =>
          playing.mutate({
            play: 'switch_contact_book',
            wabaId: number.wabaId,
            on: !contactBookOn,
          })
        }
      />
      {playing.isError && <FailedState error={playing.error} />}
    </div>
  )
}
