import { createContext, use, useCallback, useId, useRef, type ReactNode } from 'react'
import classes from './menu-button.module.css'

type MenuButtonProps = {
  /** The accessible name of the button. */
  label: string
  /** What the button shows. */
  face: ReactNode
  className?: string
  /** `MenuChoice`s, notes and links (`menuChoiceClass`, `useMenuClose`). */
  children: ReactNode
}

const MenuContext = createContext<() => void>(() => {})

/** Closes the panel around: for a link in it, which opens a page without leaving this one. */
export function useMenuClose(): () => void {
  return use(MenuContext)
}

/**
 * A button that opens a small panel of choices. The browser's own popover closes it on Escape or a press elsewhere
 * and gives the focus back, so the first route carries no positioning library.
 */
export function MenuButton({ label, face, className, children }: MenuButtonProps) {
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  const anchor = useRef<HTMLButtonElement>(null)

  const close = useCallback(() => panel.current?.hidePopover(), [])

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
      >
        <MenuContext value={close}>{children}</MenuContext>
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
  const close = useMenuClose()
  function choose() {
    close()
    onChoose()
  }
  return (
    <button type="button" className={classes.choice} aria-pressed={pressed} onClick={choose}>
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
