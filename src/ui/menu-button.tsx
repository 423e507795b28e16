import { useId, useRef, type ReactNode } from 'react'
import classes from './menu-button.module.css'

type MenuButtonProps = {
  /** The accessible name of the button. */
  label: string
  /** What the button shows. */
  face: ReactNode
  className?: string
  /** `MenuChoice`s, links and buttons; a press on one closes the panel. */
  children: ReactNode
}

/**
 * A button that opens a small panel of choices. The browser's own popover closes it on Escape or a press elsewhere
 * and gives the focus back, so the first route carries no positioning library.
 */
export function MenuButton({ label, face, className, children }: MenuButtonProps) {
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  const anchor = useRef<HTMLButtonElement>(null)

  function place() {
    const [button, box] = [anchor.current, panel.current]
    if (button === null || box === null) return
    const at = button.getBoundingClientRect()
    box.style.top = `${at.bottom + 6}px`
    const { clientWidth } = document.documentElement
    const fromEnd = getComputedStyle(button).direction === 'rtl' ? at.left : clientWidth - at.right
    box.style.insetInlineEnd = `${Math.max(8, fromEnd)}px`
  }
  return (
    <>
      <button
        ref={anchor}
        type="button"
        className={className}
        aria-label={label}
        popoverTarget={id}
      >
        {face}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="group"
        aria-label={label}
        className={classes.panel}
        onBeforeToggle={place}
        onClick={(event) => {
          const pressed = event.target instanceof Element && event.target.closest('a, button')
          if (pressed !== null && pressed !== false) panel.current?.hidePopover()
        }}
      >
        {children}
      </div>
    </>
  )
}

type MenuChoiceProps = {
  icon?: ReactNode
  children: ReactNode
  /** For one of several: whether it is the one in force. */
  pressed?: boolean
  onChoose: () => void
}

export function MenuChoice({ icon, children, pressed, onChoose }: MenuChoiceProps) {
  return (
    <button type="button" className={classes.choice} aria-pressed={pressed} onClick={onChoose}>
      {icon}
      <span>{children}</span>
    </button>
  )
}

/** The look of a choice, for a link inside a `MenuButton`. */
export const menuChoiceClass = classes.choice

/** Words above or between the choices. */
export function MenuNote({ children }: { children: ReactNode }) {
  return <div className={classes.note}>{children}</div>
}
