import { VisuallyHidden } from '@mantine/core'
import { createContext, use, useCallback, useState, type ReactNode } from 'react'

type Politeness = 'polite' | 'assertive'
type Announce = (text: string, politeness?: Politeness) => void

const AnnouncerContext = createContext<Announce>(() => {})

/** Two live regions for the whole app: they must exist before they speak. */
export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<Record<Politeness, string>>({ polite: '', assertive: '' })
  const announce = useCallback<Announce>((text, politeness = 'polite') => {
    // The same text twice is no change and would not be read: a trailing space makes it one.
    setSaid((before) => ({
      ...before,
      [politeness]: before[politeness] === text ? `${text}\u00a0` : text,
    }))
  }, [])
  return (
    <AnnouncerContext value={announce}>
      {children}
      <VisuallyHidden aria-live="polite">{said.polite}</VisuallyHidden>
      <VisuallyHidden aria-live="assertive">{said.assertive}</VisuallyHidden>
    </AnnouncerContext>
  )
}

/** `announce('Saved')`: for changes that are seen but not focused. */
export function useAnnounce(): Announce {
  return use(AnnouncerContext)
}
