import { Children, useEffect, type ReactNode } from 'react'
import { useText } from '../i18n/use-text'
import { useHeadingFocus } from './page-focus'
import classes from './page-header.module.css'

type PageHeaderProps = {
  /** Names the thing, in plain text: it is the document's title too. */
  title: string
  /** The same name with elements inside (a handle, a phone); `title` when left out. */
  heading?: ReactNode
  /** Links to where this thing lives, outermost first, without the thing itself. */
  crumbs?: ReactNode[]
  /** Beside the heading: a state pill. */
  state?: ReactNode
  /** One sentence under the heading. */
  description?: ReactNode
  actions?: ReactNode
}

export function PageHeader(props: PageHeaderProps) {
  const { title, heading = title, crumbs = [], state, description, actions } = props
  const t = useText()
  const headingRef = useHeadingFocus()
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`
  }, [title, t])
  return (
    <header className={classes.root}>
      <div className={classes.main}>
        {crumbs.length > 0 && (
          <nav aria-label={t('app.breadcrumb')}>
            <ol className={classes.crumbs}>
              {Children.map(crumbs, (crumb) => (
                <li>{crumb}</li>
              ))}
            </ol>
          </nav>
        )}
        <div className={classes.titleRow}>
          <h1 ref={headingRef} tabIndex={-1} className={classes.title}>
            {heading}
          </h1>
          {state}
        </div>
        {description !== undefined && <p className={classes.description}>{description}</p>}
      </div>
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </header>
  )
}
