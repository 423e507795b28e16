import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { handleOf } from '../../../../domain/handle'
import { checkUsername } from '../../../../domain/username'
import { requestLimits } from '../../../../domain/username-request'
import { isolateLtr } from '../../../i18n/isolates'
import { useText } from '../../../i18n/use-text'
import { useAnnounce } from '../../../ui/announcer'
import { usernameChecksQuery } from '../queries'
import { CandidateRow } from './candidate-row'
import { isDuplicate } from './form-values'
import type { HeldBy } from './held-by'
import { useSettled } from './use-settled'
import classes from './candidate-list.module.css'

type CandidateListProps = {
  value: string[]
  onChange: (candidates: string[]) => void
  /** The row that was last worked on: the sign shows it. */
  onFocusRow: (index: number) => void
  lineId: string | undefined
  /** The request that is edited holds its own names. */
  requestId: string | undefined
  /** A submit was tried: from then on no verdict waits for a pause. */
  tried: boolean
  /** What the server said about a row, by its index. */
  refused: Record<number, string>
}

/** Ranked candidates: typed, moved and removed by buttons or keys, each with its verdict. */
export function CandidateList(props: CandidateListProps) {
  const { value, onChange, onFocusRow, lineId, requestId, tried, refused } = props
  const t = useText()
  const announce = useAnnounce()
  const list = useRef<HTMLOListElement>(null)
  const keys = useRowKeys(value.length)
  const checks = useServerChecks(value)

  function focusRow(index: number) {
    requestAnimationFrame(() => list.current?.querySelectorAll('input')[index]?.focus())
  }
  function move(from: number, to: number) {
    if (to < 0 || to >= value.length) return
    onChange(moved(value, from, to))
    keys.move(from, to)
    focusRow(to)
    const { username, displayCase } = checkUsername(value[from] ?? '')
    const handle = isolateLtr(handleOf(username, displayCase))
    announce(t('requestForm.candidate.moved', { handle, rank: to + 1 }))
  }
  function remove(index: number) {
    onChange(value.filter((_, place) => place !== index))
    keys.remove(index)
    focusRow(Math.max(0, index - 1))
    announce(t('requestForm.candidate.removed', { rank: index + 1 }))
  }
  function add() {
    onChange([...value, ''])
    focusRow(value.length)
  }
  return (
    <fieldset className={classes.root}>
      <legend className={classes.legend}>{t('requestForm.candidates')}</legend>
      <p className={classes.help}>{t('requestForm.candidates.help')}</p>
      <ol ref={list} className={classes.list}>
        {value.map((text, index) => (
          <CandidateRow
            key={keys.of(index)}
            text={text}
            rank={index + 1}
            count={value.length}
            duplicate={isDuplicate(value, index)}
            held={othersHold(checks.held.get(checkUsername(text).username), requestId)}
            kept={checks.kept.get(checkUsername(text).username) ?? null}
            lineId={lineId}
            tried={tried}
            refused={refused[index]}
            onChange={(next) => onChange(value.with(index, next))}
            onFocus={() => onFocusRow(index)}
            onMove={(to) => move(index, to)}
            onRemove={() => remove(index)}
          />
        ))}
      </ol>
      {value.length > 1 && <p className={classes.keys}>{t('requestForm.candidate.keys')}</p>}
      {checks.failed && <p className={classes.help}>{t('requestForm.checkFailed')}</p>}
      {value.length < requestLimits.candidates ? (
        <Button
          variant="default"
          className={classes.add}
          leftSection={<IconPlus size={18} />}
          onClick={add}
        >
          {t('requestForm.candidate.add')}
        </Button>
      ) : (
        <p className={classes.help}>{t('requestForm.candidate.enough')}</p>
      )}
    </fieldset>
  )
}

/** The request that is edited holds its own names: no news. */
function othersHold(held: HeldBy | null | undefined, ownRequestId: string | undefined) {
  if (held === undefined || held === null) return null
  return held.kind === 'request' && held.requestId === ownRequestId ? null : held
}

/** Which of our own lines, requests and campaigns have these names; asked once typing rests. */
function useServerChecks(candidates: string[]) {
  const settled = useSettled(candidates)
  const names = settled.map((text) => checkUsername(text)).filter(({ valid }) => valid)
  const check = useQuery(usernameChecksQuery([...new Set(names.map(({ username }) => username))]))
  const held = new Map(check.data?.items.map((item) => [item.username, item.heldBy]))
  const kept = new Map(check.data?.items.map((item) => [item.username, item.keptFor]))
  return { held, kept, failed: check.isError }
}

function moved<Item>(items: Item[], from: number, to: number): Item[] {
  const item = items[from]
  if (item === undefined) return items
  return items.toSpliced(from, 1).toSpliced(to, 0, item)
}

/** Rows keep their identity while they move, so that the focus and the verdict go with them. */
function useRowKeys(count: number) {
  const [keys, setKeys] = useState<number[]>([])
  const fitting = fitted(keys, count)
  if (fitting !== keys) setKeys(fitting)
  return {
    of: (index: number) => fitting[index] ?? index,
    move: (from: number, to: number) => setKeys((known) => moved(known, from, to)),
    remove: (index: number) => setKeys((known) => known.toSpliced(index, 1)),
  }
}

function fitted(keys: number[], count: number): number[] {
  if (keys.length === count) return keys
  const next = Math.max(-1, ...keys) + 1
  const missing = Array.from({ length: Math.max(0, count - keys.length) }, (_, at) => next + at)
  return [...keys, ...missing].slice(0, count)
}
