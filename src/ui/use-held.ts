import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type PointerEvent,
} from 'react'

/** After a touch the click comes a moment later, and must still find its row. */
const afterTouch = 400

/** True while a pointer or the keyboard's focus is on the element that gets the handlers. */
export function useHeld() {
  const [pointed, setPointed] = useState(false)
  const [focused, setFocused] = useState(false)
  const later = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(later.current), [])
  const handlers = useMemo(
    () => ({
      onPointerEnter() {
        clearTimeout(later.current)
        setPointed(true)
      },
      onPointerMove() {
        setPointed(true)
      },
      onPointerLeave({ pointerType }: PointerEvent) {
        if (pointerType === 'mouse') return setPointed(false)
        later.current = setTimeout(() => setPointed(false), afterTouch)
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
  const letGo = useCallback(() => {
    setPointed(false)
    setFocused(false)
  }, [])
  return { held: pointed || focused, handlers, letGo }
}
