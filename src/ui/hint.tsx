import { cloneElement, useEffect, useId, useRef, useState, type ReactElement } from 'react'
import classes from './hint.module.css'

type HintProps = {
  /** Plain text: it is also the description of the element. */
  label: string
  /** One element that can be focused. */
  children: ReactElement<{ 'aria-describedby'?: string }>
  /** The element's own label already says it: then it is not said twice. */
  silent?: boolean
}

/** A short text on hover and focus. Escape and scrolling hide it; the pointer may move onto it. */
export function Hint({ label, children, silent = false }: HintProps) {
  const id = useId()
  const anchor = useRef<HTMLSpanElement>(null)
  const bubble = useRef<HTMLSpanElement>(null)
  const [shown, setShown] = useState(false)

  useEffect(() => {
    if (!shown || anchor.current === null || bubble.current === null) return
    const hide = () => setShown(false)
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') hide()
    }
    show(bubble.current, anchor.current)
    document.addEventListener('keydown', onKey)
    window.addEventListener('scroll', hide, { passive: true })
    return () => {
      document.removeEventListener('keydown', onKey)
      window.removeEventListener('scroll', hide)
    }
  }, [shown])

  return (
    <span
      ref={anchor}
      className={classes.anchor}
      onPointerEnter={() => setShown(true)}
      onPointerLeave={() => setShown(false)}
      onFocus={() => setShown(true)}
      onBlur={() => setShown(false)}
    >
      {silent ? children : cloneElement(children, { 'aria-describedby': id })}
      <span
        ref={bubble}
        id={id}
        role="tooltip"
        popover="manual"
        className={classes.bubble}
        hidden={!shown}
      >
        {label}
      </span>
    </span>
  )
}

const gap = 6
const edge = 8

/** Above the anchor where there is room, else below; in the top layer where the browser has one. */
function show(bubble: HTMLElement, anchor: HTMLElement): void {
  if (typeof bubble.showPopover === 'function') bubble.showPopover()
  const at = anchor.getBoundingClientRect()
  const { width, height } = bubble.getBoundingClientRect()
  const above = at.top - height - gap
  const left = at.left + at.width / 2 - width / 2
  const rightmost = document.documentElement.clientWidth - width - edge
  bubble.style.top = `${above >= edge ? above : at.bottom + gap}px`
  bubble.style.left = `${Math.max(edge, Math.min(left, rightmost))}px`
}
