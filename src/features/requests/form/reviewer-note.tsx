import { IconMessageReply } from '@tabler/icons-react'
import type { UsernameRequestDetails } from '../../../../domain/api/username-requests'
import { UserText } from '../../../i18n/isolates'
import { Trans } from '../../../i18n/trans'
import { useText } from '../../../i18n/use-text'
import { Notice } from '../../../ui/notice'
import classes from './request-form.module.css'

/** What the reviewer wants changed, beside the fields where it is to be done. */
export function ReviewerNote({ request }: { request: UsernameRequestDetails }) {
  const t = useText()
  if (request.state !== 'changes_requested') return null
  const asked = request.timeline.findLast(({ event }) => event === 'request_changes')
  if (asked === undefined || (asked.note === null && asked.reason === null)) return null
  return (
    <Notice
      tone="waiting"
      icon={IconMessageReply}
      title={
        <Trans
          id="requestForm.reviewerNote"
          values={{ name: <UserText>{asked.actor.name}</UserText> }}
        />
      }
    >
      {asked.reason !== null && asked.reason !== 'other' && <p>{t(`reason.is.${asked.reason}`)}</p>}
      {asked.note !== null && (
        <p dir="auto" className={classes.written}>
          {asked.note}
        </p>
      )}
    </Notice>
  )
}
