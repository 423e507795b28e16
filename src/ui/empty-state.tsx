import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './empty-state.module.css'

type EmptyStateProps = {
  icon: Icon
  /** Left out when the page's heading already says it. */
  title?: string
  what: ReactNode
  /** One action; a second one is one too many. */
  action?: ReactNode
}

/** An empty board: says what belongs here and offers the one thing to do about it. */
export function EmptyState({ icon: Icon, title, what, action }: EmptyStateProps) {
  return (
    <div className={classes.root}>
      <div className={classes.board} aria-hidden="true">
        <Icon size={30} stroke={1.6} />
      </div>
      {title !== undefined && <h2 className={classes.title}>{title}</h2>}
      <div className={classes.what}>{what}</div>
      {action !== undefined && <div className={classes.action}>{action}</div>}
    </div>
  )
}
