import { IconAddressBook } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type {
  SandboxChat,
  SandboxCustomer,
  SandboxMessage,
} from '../../../domain/api/sandbox-customers'
import { sendProblemOf } from '../../../domain/send-problems'
import { templateDirection } from '../../../domain/template-languages'
import { useText } from '../../i18n/use-text'
import type { SandboxNumber } from './number-order'
import { shareLabels } from './phone-words'
import { useClockTime } from './use-clock-time'
import classes from './customer-phone.module.css'

type ChatMessagesProps = {
  chat: SandboxChat
  number: SandboxNumber
  onAsk: (messageId: string) => void
}

/** In the language of the customer's app: its direction decides on which side is whose. The newest is in view. */
export function ChatMessages({ chat, number, onAsk }: ChatMessagesProps) {
  const t = useText()
  const end = useRef<HTMLDivElement>(null)
  const { customer, messages } = chat
  const newest = messages.at(-1)?.messageId
  useEffect(() => {
    const element = end.current
    if (element !== null) element.scrollTop = element.scrollHeight
  }, [newest])
  const names = { customer: customer.name, line: number.verifiedName }
  return (
    // Scrolled by keyboard as well.
    <div
      ref={end}
      className={classes.scroll}
      role="group"
      aria-label={t('sandbox.phone.chat', names)}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <div className={classes.chat} role="log" dir={templateDirection(customer.language)}>
        {messages.map((message) => (
          <Message key={message.messageId} message={message} customer={customer} onAsk={onAsk} />
        ))}
      </div>
    </div>
  )
}

type MessageProps = Pick<ChatMessagesProps, 'onAsk'> & {
  message: SandboxMessage
  customer: SandboxCustomer
}

function Message({ message, customer, onAsk }: MessageProps) {
  const t = useText()
  const clock = useClockTime()
  const { direction, body, at, template, asks, status, messageId } = message
  const isTheirs = direction === 'in'
  const arrived = status === 'delivered' || status === 'read' ? status : null
  if (!isTheirs && arrived === null) return <NotArrived message={message} />
  const language = template?.language
  return (
    <div className={classes.bubble} data-own={isTheirs}>
      <p
        className={classes.body}
        dir={language === undefined ? 'auto' : templateDirection(language)}
        {...(language !== undefined && { lang: language.replaceAll('_', '-') })}
      >
        {body}
      </p>
      <p className={classes.time}>
        <time dateTime={at}>{clock(at)}</time>
        {arrived !== null && <span>{t(`sandbox.phone.status.${arrived}`)}</span>}
      </p>
      {asks && (
        <button type="button" className={classes.ask} onClick={() => onAsk(messageId)}>
          <IconAddressBook size={18} aria-hidden />
          <bdi lang={customer.language}>{shareLabels[customer.language]}</bdi>
        </button>
      )}
    </div>
  )
}

/** What the customer does not see, told to the person who plays. */
function NotArrived({ message }: { message: SandboxMessage }) {
  const t = useText()
  const { status, code } = message
  const why =
    status === 'failed' && code !== null
      ? t(`sendProblem.is.${sendProblemOf({ code }).problem}`)
      : t(`sandbox.phone.notYet.${status === 'held' || status === 'paused' ? status : 'sent'}`)
  return (
    <p className={classes.ghost} dir="auto">
      {t('sandbox.phone.notArrived')} {why}
    </p>
  )
}
