import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react'

type PageFocus = {
  /** How many times another page was opened; 0 on the first load. */
  opened: number
  /** True once for each opened page: whoever asks first moves the focus. */
  take(): boolean
  pageOpened(): void
}

const PageFocusContext = createContext<PageFocus>({
  opened: 0,
  take: () => false,
  pageOpened: () => {},
})

/** After navigation the focus belongs on the new page's heading, also when that comes late. */
export function PageFocusProvider({ children }: { children: ReactNode }) {
  const [opened, setOpened] = useState(0)
  const handled = useRef(0)
  const pageOpened = useCallback(() => setOpened((count) => count + 1), [])
  const value = useMemo(
    () => ({
      opened,
      pageOpened,
      take() {
        const fresh = handled.current < opened
        handled.current = opened
        return fresh
      },
    }),
    [opened, pageOpened],
  )
  return <PageFocusContext value={value}>{children}</PageFocusContext>
}

export function usePageFocus(): PageFocus {
  return use(PageFocusContext)
}

/** Puts the focus on the heading when a page was opened and nobody is typing. */
export function useHeadingFocus() {
  const heading = useRef<HTMLHeadingElement>(null)
  const { opened, take } = usePageFocus()
  useEffect(() => {
    if (!take()) return
    const typing = document.activeElement?.matches('input, textarea, select, [contenteditable]')
    if (typing !== true) heading.current?.focus({ preventScroll: true })
  }, [opened, take])
  return heading
}
