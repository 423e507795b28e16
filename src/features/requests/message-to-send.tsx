import type { UsernameRequest } from '../../../domain/api/username-requests'
import { handleOf } from '../../../domain/handle'
import { nextActor } from '../../../domain/username-request'
import { useMe } from '../../api/me'
import { isolateLtr } from '../../i18n/isolates'
import { usePhoneText } from '../../i18n/phone'
import { useText } from '../../i18n/use-text'
import { CopyText } from '../../ui/copy-text'
import { currentOf } from './current-candidate'
import { messageOf } from './guidance'
import classes from './message-to-send.module.css'

/** Words to send to whoever must act, who may never have seen Handleboard; with the link to this request. */
export function MessageToSend({ request }: { request: UsernameRequest }) {
  const t = useText()
  const phone = usePhoneText(request.line.phoneNumber)
  const key = messageOf(request)
  const me = useMe()
  const isOnMe =
    request.steps.includes('approve') ||
    (nextActor(request.state, request.blockReason) === 'requester' &&
      request.requester.id === me.id)
  if (key === null || isOnMe) return null
  const { username, displayCase } = currentOf(request)
  const message = t(`request.message.${key}`, {
    handle: isolateLtr(handleOf(username, displayCase)),
    line: request.line.displayName,
    phone: isolateLtr(phone),
  })
  const link = `${window.location.origin}/requests/${request.id}`
  return (
    <details className={classes.root}>
      <summary className={classes.summary}>{t('request.message.title')}</summary>
      <div className={classes.body}>
        <p className={classes.text}>{message}</p>
        <p className={classes.text}>
          <bdi dir="ltr">{link}</bdi>
        </p>
        <CopyText
          text={`${message}\n${link}`}
          label={t('action.copy')}
          fullLabel={t('action.copyWhat', { what: t('request.message.copy') })}
        />
      </div>
    </details>
  )
}
