import { TextInput } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useId, useRef, useState, type KeyboardEvent } from 'react'
import type { Line } from '../../../../domain/api/lines'
import { useText } from '../../../i18n/use-text'
import { linesToChooseQuery } from '../queries'
import { LineOptions } from './line-options'
import { useSettled } from './use-settled'
import classes from './line-picker.module.css'

type LinePickerProps = {
  /** The line that is chosen, once it is loaded. */
  line: Line | undefined
  error: string | null
  onChoose: (line: Line) => void
}

/** A search box over the lines. Those with an open request are shown, and say why they cannot be chosen. */
export function LinePicker({ line, error, onChoose }: LinePickerProps) {
  const t = useText()
  const listId = useId()
  const input = useRef<HTMLInputElement>(null)
  // `null`: nobody is typing, the box shows what is chosen.
  const [text, setText] = useState<string | null>(null)
  const [opened, setOpened] = useState(false)
  const [active, setActive] = useState(0)
  const q = useSettled(text?.trim() ?? '', 200)
  const found = useQuery({ ...linesToChooseQuery(q), enabled: opened })
  const lines = found.data?.items ?? []
  // Until the list is that of what is typed, Enter would choose a line that nobody meant.
  const searching = q !== (text?.trim() ?? '') || found.isPlaceholderData || found.isPending

  const shown = text ?? line?.displayName ?? ''

  function open() {
    if (opened) return
    setOpened(true)
    setActive(
      Math.max(
        0,
        lines.findIndex(({ id }) => id === line?.id),
      ),
    )
  }
  function close() {
    setOpened(false)
    setText(null)
  }
  function choose(chosen: Line | undefined) {
    if (chosen === undefined || chosen.openRequestId !== null) return
    onChoose(chosen)
    close()
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (!opened) return open()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setActive((active + step + lines.length) % Math.max(1, lines.length))
    }
    if (!opened) return
    if (event.key === 'Enter') {
      // Chooses; a second Enter then submits the form.
      event.preventDefault()
      if (!searching) choose(lines[active])
    }
    if (event.key === 'Escape') {
      event.preventDefault()
      close()
    }
  }
  return (
    <div className={classes.root}>
      <TextInput
        ref={input}
        id="request-line"
        label={t('requestForm.line')}
        description={t('requestForm.line.help')}
        placeholder={t('requestForm.line.placeholder')}
        value={shown}
        error={error}
        // An empty box has the direction of its placeholder.
        {...(shown === '' ? {} : { dir: 'auto' })}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        role="combobox"
        aria-expanded={opened}
        aria-autocomplete="list"
        aria-controls={listId}
        {...(opened && lines[active] !== undefined
          ? { 'aria-activedescendant': `${listId}-${active}` }
          : {})}
        rightSection={<IconChevronDown size={18} aria-hidden />}
        rightSectionPointerEvents="none"
        onClick={open}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={close}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setOpened(true)
          setActive(0)
        }}
      />
      {opened && (
        <LineOptions
          id={listId}
          found={found}
          searching={searching}
          active={active}
          chosenId={line?.id}
          onChoose={choose}
        />
      )}
    </div>
  )
}
