import { Button, Textarea, TextInput } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { messageCodeLimits } from '../../../domain/message-code'
import { isProblem } from '../../api/problem'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { focusFirstError } from '../../ui/focus-first-error'
import type { CodeWords } from './code-queries'
import studioClasses from './studio.module.css'

type MessageCodeFormProps = {
  title: string
  save: string
  words?: CodeWords
  busy: boolean
  error: unknown
  onSave: (words: CodeWords) => void
  onCancel: () => void
}

/** Where a code is printed and what a scan types; used for a new one and for changes after the print. */
export function MessageCodeForm(props: MessageCodeFormProps) {
  const { title, save, words, busy, error, onSave, onCancel } = props
  const t = useText()
  const [site, setSite] = useState(words?.site ?? '')
  const [text, setText] = useState(words?.prefilledMessage ?? '')
  const [tried, setTried] = useState(false)
  const missing = (value: string) => tried && value.trim() === '' && t('field.required')
  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    setTried(true)
    if (site.trim() === '' || text.trim() === '') focusFirstError(event.currentTarget)
    else if (!busy) onSave({ site: site.trim(), prefilledMessage: text.trim() })
  }
  return (
    <form onSubmit={submit} noValidate className={studioClasses.stack} aria-label={title}>
      <TextInput
        label={t('studio.qr.site')}
        description={t('studio.qr.site.hint')}
        dir="auto"
        autoComplete="off"
        maxLength={messageCodeLimits.site}
        value={site}
        error={missing(site)}
        onChange={(event) => setSite(event.currentTarget.value)}
      />
      <Textarea
        label={t('studio.qr.text')}
        description={t('studio.qr.text.count', {
          length: text.length,
          max: messageCodeLimits.message,
        })}
        dir="auto"
        rows={3}
        maxLength={messageCodeLimits.message}
        value={text}
        error={missing(text)}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {isProblem(error, 'stale') ? (
        <p role="alert" className={studioClasses.problem}>
          {t('studio.qr.stale')}
        </p>
      ) : (
        error !== null && error !== undefined && <FailedState error={error} />
      )}
      <div className={studioClasses.row}>
        <Button type="submit" loading={busy}>
          {save}
        </Button>
        <Button variant="default" onClick={onCancel} disabled={busy}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  )
}
