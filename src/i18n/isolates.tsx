import type { ReactNode } from 'react'
import { handleOf } from '../../domain/handle'
import classes from './isolates.module.css'

// Things that keep their own direction inside any sentence: without an isolate a Hebrew line turns their parts around.

/** A username as people see it: `@MaccabiHealth`. */
export function Handle({
  username,
  displayCase,
}: {
  username: string
  displayCase?: string | null
}) {
  return (
    <bdi dir="ltr" className={classes.handle} translate="no">
      {handleOf(username, displayCase)}
    </bdi>
  )
}

/** An id, a code, a link, a file name. */
export function Id({ children }: { children: ReactNode }) {
  return (
    <bdi dir="ltr" className={classes.id} translate="no">
      {children}
    </bdi>
  )
}

/** Names and texts that people wrote keep the direction of their own first letter. */
export function UserText({ children }: { children: ReactNode }) {
  return (
    <bdi dir="auto" className={classes.userText}>
      {children}
    </bdi>
  )
}

/** The same isolates for plain text (titles, toasts, aria-labels), where no element can stand. */
export function isolateLtr(text: string): string {
  return `\u2066${text}\u2069`
}
