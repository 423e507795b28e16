import { useId, type ReactNode } from 'react'
import classes from './line-page.module.css'

type LineSectionProps = {
  title: string
  what?: string
  children: ReactNode
}

/** One part of the line page under its own heading. */
export function LineSection({ title, what, children }: LineSectionProps) {
  const headingId = useId()
  return (
    <section className={classes.section} aria-labelledby={headingId}>
      <h2 id={headingId} className={classes.sectionTitle}>
        {title}
      </h2>
      {what !== undefined && <p className={classes.what}>{what}</p>}
      {children}
    </section>
  )
}
