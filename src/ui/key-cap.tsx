import type { ReactNode } from 'react'
import classes from './key-cap.module.css'

/** A key of the keyboard; its sign keeps its direction in a Hebrew line. */
export function KeyCap({ children }: { children: ReactNode }) {
  return (
    <kbd dir="ltr" className={classes.key}>
      {children}
    </kbd>
  )
}
