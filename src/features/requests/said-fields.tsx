import { NativeSelect, Stack, Textarea } from '@mantine/core'
import type { Ref } from 'react'
import { reviewReasons } from '../../../domain/review-reasons'
import { requestLimits } from '../../../domain/username-request'
import { useText } from '../../i18n/use-text'
import { isUnexplained, type Said } from './said'

type SaidFieldsProps = {
  said: Said
  onChange: (said: Said) => void
  noteLabel: string
  noteHelp?: string
  /** Whether a reason is wanted: then the list of reasons stands before the note. */
  reasoned: boolean
  /** They tried to go on: say what is missing. */
  tried: boolean
  focusFirst?: boolean
  noteRef?: Ref<HTMLTextAreaElement>
}

/** The words that go with a decision: a reason from the list, a note, or both. */
export function SaidFields(props: SaidFieldsProps) {
  const {
    said,
    onChange,
    noteLabel,
    noteHelp,
    reasoned,
    tried,
    focusFirst = false,
    noteRef,
  } = props
  const t = useText()
  const missing = said.reason === 'other' ? t('request.note.required') : t('reason.needed')
  return (
    <Stack gap="md">
      {reasoned && (
        <NativeSelect
          label={t('reason.label')}
          value={said.reason}
          data-autofocus={focusFirst || undefined}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...said, reason: reviewReasons.find((one) => one === value) ?? '' })
          }
        >
          <option value="">{t('reason.choose')}</option>
          {reviewReasons.map((reason) => (
            <option key={reason} value={reason}>
              {t(`reason.is.${reason}`)}
            </option>
          ))}
        </NativeSelect>
      )}
      <Textarea
        ref={noteRef}
        label={noteLabel}
        description={noteHelp}
        error={reasoned && tried && isUnexplained(said) ? missing : null}
        value={said.note}
        rows={3}
        dir="auto"
        maxLength={requestLimits.noteLength}
        data-autofocus={(focusFirst && !reasoned) || undefined}
        onChange={(event) => onChange({ ...said, note: event.currentTarget.value })}
        onKeyDown={(event) => {
          const withModifier = event.ctrlKey || event.metaKey
          if (event.key === 'Enter' && withModifier) event.currentTarget.form?.requestSubmit()
        }}
      />
    </Stack>
  )
}
