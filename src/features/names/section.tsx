import { useId, type ReactNode } from 'react'
import classes from './names.module.css'

type SectionProps = { title: string; what?: string; children: ReactNode }

/** A part of a page under its own heading. */
export function Section({ title, what, children }: SectionProps) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {title}
      </h2>
      {what !== undefined && <p className={classes.what}>{what}</p>}
      {children}
    </section>
  )
}
