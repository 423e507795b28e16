import { useId, type ReactNode } from 'react'
import classes from './panel.module.css'

type PanelProps = { title: string; what?: string; actions?: ReactNode; children: ReactNode }

/** A titled part of a page. */
export function Panel({ title, what, actions, children }: PanelProps) {
  const id = useId()
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {actions}
      </div>
      {what !== undefined && <p className={classes.what}>{what}</p>}
      {children}
    </section>
  )
}

/** Names and values; a value is never left out, it says that it is not there. */
export function Facts({ facts }: { facts: readonly { name: string; value: ReactNode }[] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(({ name, value }) => (
        <div key={name} className={classes.fact}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
