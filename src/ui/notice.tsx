import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './notice.module.css'
import toneClasses from './tones.module.css'

export type Tone = 'quiet' | 'info' | 'waiting' | 'good' | 'bad'

type NoticeProps = {
  tone?: Tone
  icon?: Icon
  title?: ReactNode
  children?: ReactNode
  /** `status` is said when there is a pause, `alert` at once. */
  role?: 'status' | 'alert' | 'note'
}

/** A message that belongs to the place it stands in. */
export function Notice({ tone = 'quiet', icon: Icon, title, children, role }: NoticeProps) {
  return (
    <div className={`${classes.root} ${toneClasses[tone]}`} role={role}>
      {Icon !== undefined && <Icon className={classes.icon} size={22} stroke={1.8} aria-hidden />}
      <div className={classes.body}>
        {title !== undefined && <p className={classes.title}>{title}</p>}
        {children}
      </div>
    </div>
  )
}
