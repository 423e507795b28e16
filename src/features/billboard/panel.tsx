import { useId, type ReactNode } from 'react'
import classes from './studio.module.css'

type PanelProps = { title: string; what?: string; children: ReactNode }

/** A step of the studio under its own heading. */
export function Panel({ title, what, children }: PanelProps) {
  const id = useId()
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {title}
      </h2>
      {what !== undefined && <p className={classes.soft}>{what}</p>}
      {children}
    </section>
  )
}
