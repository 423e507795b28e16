import { Button, Group, Textarea, TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode, type SubmitEvent } from 'react'
import { Controller } from 'react-hook-form'
import type { UsernameRequest } from '../../../../domain/api/username-requests'
import { requestLimits } from '../../../../domain/username-request'
import { useMe } from '../../../api/me'
import { isProblem } from '../../../api/problem'
import { useText } from '../../../i18n/use-text'
import { ErrorSummary } from '../../../ui/error-summary'
import { FailedState } from '../../../ui/failed-state'
import { focusFirstError } from '../../../ui/focus-first-error'
import { AlternativeNames } from './alternative-names'
import { CandidateList } from './candidate-list'
import { useRequestSlots } from '../request-slots'
import { today } from '../today'
import { filled, type FormValues } from './form-values'
import { KeptNotice } from './kept-notice'
import { FixedLine, LineField } from './line-field'
import { SentToMeta } from './sent-to-meta'
import { Suggestions } from './suggestions'
import { useFormProblems } from './use-form-problems'
import { useNameChange } from './use-name-change'
import type { RequestFormState } from './use-request-form'
import type { SaveKind, Saving } from './use-save-request'
import { UsernameSign } from './username-sign'
import classes from './request-form.module.css'

type RequestFormProps = {
  state: RequestFormState
  /** The request that is edited; without one a new one is made. */
  request?: UsernameRequest
  onSave: (saving: Saving) => void
  /** Which save is under way. */
  busy: SaveKind | null
  error: unknown
  /** The values that `error` is about: a field that was changed since is not marked any more. */
  refusedValues: FormValues | undefined
  draftLabel: string
  /** What now stands above the fields, when that is not `error`: it takes the focus. */
  news?: unknown
  /** Above the fields: another version, or what is stored already. */
  children?: ReactNode
}

export function RequestForm(props: RequestFormProps) {
  const { state, request, onSave, busy, news = props.error } = props
  const t = useText()
  const { form } = state
  const formRef = useRef<HTMLFormElement>(null)
  const aboveRef = useRef<HTMLDivElement>(null)
  const [row, setRow] = useState(0)
  const values = form.watch()
  const { submitCount, isSubmitSuccessful, errors } = form.formState
  const tried = submitCount > 0
  const problems = useFormProblems({
    values,
    errors,
    tried,
    error: props.error,
    refusedValues: props.refusedValues,
  })
  const [lineId] = values.lineIds
  const { OpenUses } = useRequestSlots()
  const change = useNameChange(values)
  // Once the marks of a refused submit are drawn.
  useEffect(() => {
    if (submitCount > 0 && !isSubmitSuccessful) focusFirstError(formRef.current)
  }, [submitCount, isSubmitSuccessful])
  // The button is at the end of a long form: what came of it stands at the top.
  useEffect(() => {
    if (isProblem(news, 'invalid_input')) focusFirstError(formRef.current)
    else if (news !== null && news !== undefined) aboveRef.current?.focus()
  }, [news])

  function save(kind: SaveKind) {
    if (busy !== null) return
    if (kind === 'submit' && change.demandReason()) return
    form.setValue('candidates', filled(form.getValues('candidates')))
    void form.handleSubmit(() => onSave({ values: form.getValues(), kind }))()
  }
  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    save('submit')
  }
  return (
    <form ref={formRef} onSubmit={onSubmit} noValidate className={classes.root}>
      <div ref={aboveRef} tabIndex={-1} className={classes.above}>
        <KeptNotice state={state} />
        {props.children}
        {props.error !== null && props.error !== undefined && <FailedState error={props.error} />}
        <ErrorSummary items={problems.summary} />
      </div>
      <div className={classes.fields}>
        {request === undefined ? (
          <Controller
            name="lineIds"
            control={form.control}
            render={({ field }) => (
              <LineField
                lineId={field.value[0]}
                missing={tried}
                onChange={(id) => field.onChange([id])}
              />
            )}
          />
        ) : (
          <FixedLine line={request.line} />
        )}
        <Controller
          name="candidates"
          control={form.control}
          render={({ field: { value, onChange } }) => (
            <>
              <CandidateList
                value={value}
                onChange={onChange}
                onFocusRow={setRow}
                lineId={lineId}
                requestId={request?.id}
                tried={tried}
                refused={problems.candidates}
              />
              {request?.state === 'refused' && (
                <AlternativeNames request={request} candidates={value} onChange={onChange} />
              )}
              <Suggestions lineId={lineId} candidates={value} onChange={onChange} />
            </>
          )}
        />
        {change.replaced !== null && <OpenUses username={change.replaced} />}
        <Controller
          name="reason"
          control={form.control}
          render={({ field }) => (
            <Textarea
              id="request-reason"
              label={
                change.openUses > 0 ? (
                  t('requestForm.reason')
                ) : (
                  <Optional label={t('requestForm.reason')} />
                )
              }
              description={t('requestForm.reason.help')}
              error={change.isReasonMissing ? t('requestForm.reason.wanted') : problems.reason}
              value={field.value ?? ''}
              rows={3}
              dir="auto"
              maxLength={requestLimits.reasonLength}
              onChange={field.onChange}
              onBlur={field.onBlur}
            />
          )}
        />
        <CharactersLeft used={values.reason?.length ?? 0} />
        <Controller
          name="campaignDate"
          control={form.control}
          render={({ field }) => (
            <TextInput
              id="request-campaign"
              type="date"
              className={classes.date}
              label={<Optional label={t('requestForm.campaign')} />}
              description={t('requestForm.campaign.help')}
              error={problems.campaignDate}
              min={today()}
              value={field.value ?? ''}
              onChange={(event) => field.onChange(event.currentTarget.value || null)}
              onBlur={field.onBlur}
            />
          )}
        />
        <SentToMeta lineId={lineId} candidates={values.candidates} />
        <Buttons busy={busy} draftLabel={props.draftLabel} onDraft={() => save('draft')} />
      </div>
      <aside className={classes.aside} aria-label={t('requestForm.preview')}>
        <UsernameSign typed={values.candidates[row] || values.candidates[0] || ''} />
      </aside>
    </form>
  )
}

type ButtonsProps = { busy: SaveKind | null; draftLabel: string; onDraft: () => void }

function Buttons({ busy, draftLabel, onDraft }: ButtonsProps) {
  const t = useText()
  const me = useMe()
  return (
    <Group gap="sm" className={classes.buttons}>
      <Button type="submit" size="md" loading={busy === 'submit'} disabled={busy === 'draft'}>
        {t(me.reviewRequired ? 'requestForm.submit' : 'requestForm.submitNow')}
      </Button>
      <Button
        variant="default"
        size="md"
        loading={busy === 'draft'}
        disabled={busy === 'submit'}
        onClick={onDraft}
      >
        {draftLabel}
      </Button>
    </Group>
  )
}

function Optional({ label }: { label: string }) {
  const t = useText()
  return (
    <>
      {label} <span className={classes.optional}>({t('form.optional')})</span>
    </>
  )
}

/** Only near the end: a counter from the first letter on is noise. */
function CharactersLeft({ used }: { used: number }) {
  const t = useText()
  const left = requestLimits.reasonLength - used
  return (
    <p className={classes.left} role="status">
      {left <= 100 && t('requestForm.reason.left', { count: left })}
    </p>
  )
}
