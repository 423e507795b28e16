import { useId, type ReactNode } from 'react'
import classes from './section.module.css'

type SectionProps = {
  title: string
  what?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** One part of a settings page under its own heading. */
export function Section({ title, what, actions, children }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={classes.root}>
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
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
