import { useId, type ReactNode } from 'react'
import classes from './panel.module.css'

/** A titled part of a page. */
export function Panel({ title, children }: { title: string; children: ReactNode }) {
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

type FactsProps = { inColumns?: boolean; children: ReactNode }

export function Facts({ inColumns = false, children }: FactsProps) {
  return (
    <dl className={classes.facts} data-columns={inColumns}>
      {children}
    </dl>
  )
}

type FactProps = { name: string; wide?: boolean; children: ReactNode }

export function Fact({ name, wide = false, children }: FactProps) {
  return (
    <div className={classes.fact} data-wide={wide}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
