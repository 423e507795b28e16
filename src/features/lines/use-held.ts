import { useEffect, useMemo, useRef, useState, type FocusEvent, type PointerEvent } from 'react'

/** After a touch the click comes a moment later, and must still find its row. */
const afterTouch = 400

/** True while a pointer or the keyboard's focus is on the element that gets the handlers. */
export function useHeld() {
  const [pointed, setPointed] = useState(false)
  const [focused, setFocused] = useState(false)
  const letGo = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(letGo.current), [])
  const handlers = useMemo(
    () => ({
      onPointerEnter() {
        clearTimeout(letGo.current)
        setPointed(true)
      },
      onPointerLeave({ pointerType }: PointerEvent) {
        if (pointerType === 'mouse') return setPointed(false)
        letGo.current = setTimeout(() => setPointed(false), afterTouch)
      },
      onFocus({ target }: FocusEvent<HTMLElement>) {
        if (target.matches(':focus-visible')) setFocused(true)
      },
      onBlur({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) {
        const within = relatedTarget instanceof Node && currentTarget.contains(relatedTarget)
        if (!within) setFocused(false)
      },
    }),
    [],
  )
  return { held: pointed || focused, handlers }
}
