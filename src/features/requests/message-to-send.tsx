import { Button } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { UsernameRequest } from '../../../domain/api/username-requests'
import { handleOf } from '../../../domain/handle'
import { nextActor } from '../../../domain/username-request'
import { useMe } from '../../api/me'
import { isolateLtr } from '../../i18n/isolates'
import { usePhoneText } from '../../i18n/phone'
import { useText } from '../../i18n/use-text'
import { useAnnounce } from '../../ui/announcer'
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
        <CopyMessage text={`${message}\n${link}`} />
      </div>
    </details>
  )
}

function CopyMessage({ text }: { text: string }) {
  const t = useText()
  const announce = useAnnounce()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [copied])

  async function copy() {
    await navigator.clipboard.writeText(text)
    setCopied(true)
    announce(t('action.copied'))
  }
  return (
    <Button
      variant="default"
      size="compact-md"
      leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
      aria-label={t('action.copyWhat', { what: t('request.message.copy') })}
      // Refused where the page is not served safely: the text can still be selected.
      onClick={() => void copy().catch(() => {})}
    >
      {copied ? t('action.copied') : t('action.copy')}
    </Button>
  )
}
