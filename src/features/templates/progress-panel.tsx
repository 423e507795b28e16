import type { ReactNode } from 'react'
import classes from './progress-panel.module.css'

type ProgressPanelProps = {
  title: string
  text: string
  what?: string
  done: number
  /** `null`: not known yet. */
  total: number | null
  children: ReactNode
}

/** Long work: how far it has come, and what can be done about it. */
export function ProgressPanel({ title, text, what, done, total, children }: ProgressPanelProps) {
  return (
    <section className={classes.root} aria-label={title}>
      <div className={classes.words}>
        <p className={classes.main}>{text}</p>
        {what !== undefined && <p className={classes.soft}>{what}</p>}
      </div>
      {children}
      <progress
        className={classes.bar}
        aria-label={title}
        {...(total === null ? {} : { value: done, max: total })}
      />
    </section>
  )
}
