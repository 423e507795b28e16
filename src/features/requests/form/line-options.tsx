import type { UseQueryResult } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Line } from '../../../../domain/api/lines'
import { Handle, UserText } from '../../../i18n/isolates'
import { Phone } from '../../../i18n/phone'
import { useProblemText } from '../../../i18n/problem-text'
import { useText } from '../../../i18n/use-text'
import classes from './line-picker.module.css'

type LineOptionsProps = {
  id: string
  found: UseQueryResult<{ items: Line[]; total: number }>
  /** What is shown is not yet what was asked for. */
  searching: boolean
  active: number
  chosenId: string | undefined
  onChoose: (line: Line) => void
}

export function LineOptions(props: LineOptionsProps) {
  const { id, found, searching, active, chosenId, onChoose } = props
  const t = useText()
  const problemText = useProblemText()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active, found.data])
  const lines = found.data?.items ?? []
  const total = found.data?.total ?? 0
  return (
    // A press in the list must not take the focus out of the box.
    <div
      role="presentation"
      className={classes.panel}
      onMouseDown={(event) => event.preventDefault()}
    >
      <div
        ref={list}
        id={id}
        role="listbox"
        aria-label={t('requestForm.line')}
        className={classes.list}
      >
        {lines.map((line, index) => (
          <LineOption
            key={line.id}
            id={`${id}-${index}`}
            line={line}
            active={index === active}
            chosen={line.id === chosenId}
            onChoose={() => onChoose(line)}
          />
        ))}
      </div>
      <p role="status" className={classes.note}>
        {searching && !found.isError && t('requestForm.line.loading')}
        {found.isError && problemText(found.error).title}
        {!searching && found.isSuccess && lines.length === 0 && t('requestForm.line.none')}
        {!searching &&
          total > lines.length &&
          t('requestForm.line.first', { shown: lines.length, total })}
      </p>
    </div>
  )
}

type LineOptionProps = {
  id: string
  line: Line
  active: boolean
  chosen: boolean
  onChoose: () => void
}

function LineOption({ id, line, active, chosen, onChoose }: LineOptionProps) {
  const t = useText()
  const hasOpen = line.openRequestId !== null
  return (
    // The keys are handled by the box, where the focus stays.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      aria-disabled={hasOpen}
      data-active={active}
      className={classes.option}
      onClick={onChoose}
    >
      <span className={classes.name}>
        <UserText>{line.displayName}</UserText>
      </span>
      <span className={classes.details}>
        <Phone value={line.phoneNumber} />
        {' · '}
        {line.username.value === null ? (
          t('value.noUsername')
        ) : (
          <Handle username={line.username.value} displayCase={line.username.displayCase} />
        )}
      </span>
      {hasOpen && <span className={classes.why}>{t('requestForm.line.hasOpen')}</span>}
    </div>
  )
}
