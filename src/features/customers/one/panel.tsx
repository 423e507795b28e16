import { useId, type ReactNode } from 'react'
import classes from './panel.module.css'

type PanelProps = { title: string; children: ReactNode }

/** A titled part of a page. */
export function Panel({ title, children }: PanelProps) {
  const id = useId()
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {title}
      </h2>
      {children}
    </section>
  )
}

export type NamedValue = { name: string; value: ReactNode }

/** Names and values; a value is never left out, it says that it is not there. */
export function Facts({ facts }: { facts: readonly NamedValue[] }) {
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
