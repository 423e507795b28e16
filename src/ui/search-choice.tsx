import { CloseButton, TextInput } from '@mantine/core'
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useText } from '../i18n/use-text'
import classes from './search-choice.module.css'

type Choice = { value: string; label: ReactNode; hint?: ReactNode }

type SearchChoiceProps = {
  label: string
  description?: string
  error?: string | null
  /** What is chosen, as text. */
  shown: string
  placeholder?: string
  /** Those that fit what is typed, as few as one can look over. */
  options: readonly Choice[]
  /** Said when nothing fits. */
  nothing: string
  onType: (text: string) => void
  onChoose: (value: string) => void
  /** Where none may be chosen. */
  onClear?: () => void
  disabled?: boolean
  dir?: 'ltr' | 'auto'
}

/** One of very many: typing narrows a list, arrows choose, Enter takes, Escape leaves it as it was. */
export function SearchChoice(props: SearchChoiceProps) {
  const { options, shown, onType, onChoose, onClear, nothing, dir = 'auto', ...field } = props
  const t = useText()
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [opened, setOpened] = useState(false)
  const [active, setActive] = useState(0)
  const at = Math.min(active, Math.max(0, options.length - 1))
  const optionId = (index: number) => `${id}-${index}`

  function type(text: string) {
    setTyped(text)
    setOpened(true)
    setActive(0)
    onType(text.trim())
  }
  function close() {
    setOpened(false)
    setTyped(null)
    onType('')
  }
  function choose(choice: Choice | undefined) {
    if (choice === undefined) return
    onChoose(choice.value)
    close()
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by !== undefined && options.length > 0) {
      event.preventDefault()
      const next = opened ? (at + by + options.length) % options.length : 0
      setOpened(true)
      setActive(next)
      document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' })
    }
    if (event.key === 'Enter' && opened) {
      event.preventDefault()
      choose(options[at])
    }
    if (event.key === 'Escape' && opened) {
      event.preventDefault()
      close()
    }
  }
  return (
    <div className={classes.root}>
      <TextInput
        {...field}
        role="combobox"
        aria-expanded={opened && options.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={opened && options.length > 0 ? optionId(at) : undefined}
        value={typed ?? shown}
        dir={dir}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => type(event.currentTarget.value)}
        onClick={() => setOpened(true)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={close}
        onKeyDown={onKeyDown}
        rightSection={
          onClear !== undefined &&
          shown !== '' && (
            <CloseButton
              size="sm"
              aria-label={t('list.removeFilter', { filter: field.label })}
              onClick={onClear}
            />
          )
        }
      />
      <div
        id={id}
        role="listbox"
        aria-label={field.label}
        hidden={!opened || options.length === 0}
        className={classes.list}
      >
        {options.map((choice, index) => (
          // Chosen by the keys of the field, as the pattern of a combobox has it; a press must not take its focus.
          <button
            key={choice.value}
            type="button"
            id={optionId(index)}
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            className={classes.option}
            onPointerDown={(event) => event.preventDefault()}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(choice)}
          >
            <span>{choice.label}</span>
            {choice.hint !== undefined && <span className={classes.hint}>{choice.hint}</span>}
          </button>
        ))}
      </div>
      {opened && options.length === 0 && (
        <p role="status" className={`${classes.list} ${classes.nothing}`}>
          {nothing}
        </p>
      )}
    </div>
  )
}
