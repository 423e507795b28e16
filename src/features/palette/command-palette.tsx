import { useNavigate } from '@tanstack/react-router'
import { useId, useState, type KeyboardEvent } from 'react'
import { useMay } from '../../api/me'
import { useText } from '../../i18n/use-text'
import { Dialog } from '../../ui/dialog'
import { FailedState } from '../../ui/failed-state'
import { matching, paletteGroups, type PaletteItem } from './palette-item'
import { useFound } from './use-found'
import classes from './command-palette.module.css'

type CommandPaletteProps = {
  opened: boolean
  onClose: () => void
  /** Pages and actions that this person has; lines and requests are found by the text. */
  items: readonly PaletteItem[]
}

/** One field to go anywhere and do anything: arrows choose, Enter goes, Escape closes. */
export function CommandPalette({ opened, onClose, items }: CommandPaletteProps) {
  const t = useText()
  return (
    <Dialog opened={opened} onClose={onClose} title={t('palette.title')}>
      <PaletteField items={items} onClose={onClose} />
    </Dialog>
  )
}

function PaletteField({ items, onClose }: Pick<CommandPaletteProps, 'items' | 'onClose'>) {
  const t = useText()
  const id = useId()
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const found = useFound(text)
  const more = useMorePages()
  const shown = [...matching([...items, ...more], text), ...found.items]
  const at = Math.min(active, Math.max(0, shown.length - 1))
  const optionId = (index: number) => `${id}-${index}`

  function choose(item: PaletteItem | undefined) {
    if (item === undefined) return
    onClose()
    item.run()
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by !== undefined && shown.length > 0) {
      event.preventDefault()
      const next = (at + by + shown.length) % shown.length
      setActive(next)
      document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' })
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      choose(shown[at])
    }
  }
  return (
    <div className={classes.root}>
      <input
        className={classes.field}
        role="combobox"
        aria-expanded={shown.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={shown.length > 0 ? optionId(at) : undefined}
        aria-label={t('palette.label')}
        placeholder={t('palette.label')}
        value={text}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        onChange={(event) => {
          setText(event.currentTarget.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <Options id={id} shown={shown} at={at} optionId={optionId} onChoose={choose} />
      {shown.length === 0 && !found.pending && <p role="status">{t('palette.nothing')}</p>}
      {found.error !== null && <FailedState error={found.error} />}
      <p className={classes.keys}>{t('palette.keys')}</p>
    </div>
  )
}

/** Pages under others, whose names come with this list. */
function useMorePages(): PaletteItem[] {
  const t = useText()
  const navigate = useNavigate()
  if (!useMay('lines.read')) return []
  const run = () => void navigate({ to: '/studio/compare' })
  return [{ id: '/studio/compare', group: 'pages', text: t('palette.compare'), run }]
}

type OptionsProps = {
  id: string
  shown: PaletteItem[]
  at: number
  optionId: (index: number) => string
  onChoose: (item: PaletteItem) => void
}

function Options({ id, shown, at, optionId, onChoose }: OptionsProps) {
  const t = useText()
  return (
    <div id={id} role="listbox" aria-label={t('palette.title')} className={classes.list}>
      {paletteGroups.map((group) => {
        const members = shown.filter((item) => item.group === group)
        if (members.length === 0) return null
        return (
          <div key={group} role="group" aria-label={t(`palette.group.${group}`)}>
            <p className={classes.group} aria-hidden="true">
              {t(`palette.group.${group}`)}
            </p>
            {members.map((item) => {
              const index = shown.indexOf(item)
              return (
                // Chosen by the keys of the field above, as the pattern of a combobox has it.
                <button
                  key={item.id}
                  type="button"
                  id={optionId(index)}
                  role="option"
                  aria-selected={index === at}
                  tabIndex={-1}
                  className={classes.option}
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={() => onChoose(item)}
                >
                  <span>{item.label ?? item.text}</span>
                  {item.hint !== undefined && <span className={classes.hint}>{item.hint}</span>}
                </button>
              )
            })}
          </div>
        )
      })}
    </div>
  )
}
