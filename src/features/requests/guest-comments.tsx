import { Button, Textarea } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import type { GuestReview } from '../../../domain/api/guest-reviews'
import { requestLimits } from '../../../domain/username-request'
import { Ago } from '../../i18n/ago'
import { useFieldMessages } from '../../i18n/field-messages'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { focusFirstError } from '../../ui/focus-first-error'
import { useToast } from '../../ui/toasts'
import { useCommentAsGuest } from './guest-queries'
import classes from './guest-review.module.css'

/** What the guest said so far, and room to say more without deciding. */
export function GuestComments({ token, review }: { token: string; review: GuestReview }) {
  const t = useText()
  const toast = useToast()
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const sending = useCommentAsGuest(token)
  const refused = useFieldMessages()(sending.error)['note'] ?? null
  const missing = tried && note.trim() === '' ? t('field.required') : null
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    setTried(true)
    const form = event.currentTarget
    if (note.trim() === '') return focusFirstError(form)
    if (sending.isPending) return
    sending.mutate(
      { note: note.trim(), place: review.comments.length },
      {
        onSuccess: () => {
          setNote('')
          setTried(false)
          toast({ message: t('guest.commentSent') })
        },
        onError: () => focusFirstError(form),
      },
    )
  }
  return (
    <section className={classes.comments}>
      <h2 className={classes.commentsTitle}>{t('guest.comments')}</h2>
      {review.comments.length > 0 && (
        <ul className={classes.said} aria-label={t('guest.comments')}>
          {review.comments.map((comment) => (
            <li key={comment.at}>
              <blockquote dir="auto">{comment.note}</blockquote>
              <p className={classes.soft}>
                <Ago at={comment.at} />
              </p>
            </li>
          ))}
        </ul>
      )}
      {review.state === 'in_review' && (
        <form onSubmit={submit} noValidate className={classes.commentForm}>
          <Textarea
            label={t('guest.commentField')}
            description={t('guest.commentWhat')}
            dir="auto"
            autosize
            minRows={2}
            maxLength={requestLimits.noteLength}
            value={note}
            error={missing ?? refused}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {sending.isError && refused === null && <FailedState error={sending.error} />}
          <div>
            <Button type="submit" variant="default" loading={sending.isPending}>
              {t('guest.commentSend')}
            </Button>
          </div>
        </form>
      )}
    </section>
  )
}
