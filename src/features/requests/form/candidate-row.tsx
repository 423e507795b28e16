import { ActionIcon, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import { useId, type ClipboardEvent, type KeyboardEvent } from 'react'
import { trimHandle } from '../../../../domain/handle'
import { useText } from '../../../i18n/use-text'
import { FitnessPanel } from './fitness-panel'
import { HeldNote, KeptNote, type HeldBy, type KeptFor } from './held-by'
import { useVerdict } from './use-verdict'
import { Problems, Warnings } from './verdict'
import classes from './candidate-list.module.css'

type CandidateRowProps = {
  text: string
  rank: number
  count: number
  duplicate: boolean
  held: HeldBy | null
  kept: KeptFor | null
  lineId: string | undefined
  tried: boolean
  refused: string | undefined
  onChange: (text: string) => void
  onFocus: () => void
  onMove: (to: number) => void
  onRemove: () => void
}

export function CandidateRow(props: CandidateRowProps) {
  const { text, rank, count, onChange, onMove } = props
  const t = useText()
  const id = useId()
  const verdict = useVerdict(props)
  const index = rank - 1

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? index - 1 : index + 1)
  }
  function onPaste(event: ClipboardEvent<HTMLInputElement>) {
    const pasted = event.clipboardData.getData('text')
    const name = trimHandle(pasted)
    const field = event.currentTarget
    const whole = field.selectionStart === 0 && field.selectionEnd === field.value.length
    // Into the middle of a name it is pasted as it is; as a name of its own it loses what is around it.
    if (!whole || name === pasted) return
    event.preventDefault()
    onChange(name)
    verdict.settle(name)
  }
  return (
    <li className={classes.item}>
      <div className={classes.field}>
        <TextInput
          id={`candidate-${index}`}
          label={t('requestForm.candidate', { rank })}
          {...(rank === 1 ? { description: t('requestForm.candidate.first') } : {})}
          value={text}
          dir="ltr"
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          maxLength={2000}
          leftSection={<span aria-hidden="true">@</span>}
          classNames={{ input: classes.input ?? '' }}
          error={
            verdict.problems.length > 0 && (
              <Problems problems={verdict.problems} onMend={onChange} />
            )
          }
          errorProps={{ component: 'div' }}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          onChange={(event) => onChange(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onFocus={props.onFocus}
          // No verdict on leaving: it would move the button that is being pressed.
          onBlur={() => trimHandle(text) !== text && onChange(trimHandle(text))}
        />
        <div id={id} className={classes.below}>
          <Warnings warnings={verdict.warnings} onMend={onChange} />
          {verdict.keepsRules && (
            <p className={classes.quiet}>{t('requestForm.candidate.keepsRules')}</p>
          )}
          {props.held !== null && verdict.valid && (
            <HeldNote held={props.held} lineId={props.lineId} />
          )}
          {props.kept !== null && verdict.valid && <KeptNote kept={props.kept} />}
          <FitnessPanel
            typed={verdict.judged}
            rank={rank}
            onMend={(fixed) => {
              onChange(fixed)
              verdict.settle(fixed)
            }}
          />
        </div>
      </div>
      {count > 1 && <RowButtons {...props} />}
    </li>
  )
}

function RowButtons({ rank, count, onMove, onRemove }: CandidateRowProps) {
  const t = useText()
  const index = rank - 1
  return (
    <div className={classes.buttons}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('requestForm.candidate.up', { rank })}
        disabled={rank === 1}
        onClick={() => onMove(index - 1)}
      >
        <IconArrowUp size={18} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('requestForm.candidate.down', { rank })}
        disabled={rank === count}
        onClick={() => onMove(index + 1)}
      >
        <IconArrowDown size={18} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('requestForm.candidate.remove', { rank })}
        onClick={onRemove}
      >
        <IconX size={18} />
      </ActionIcon>
    </div>
  )
}
