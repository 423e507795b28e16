import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Tone } from './notice'
import classes from './state-pill.module.css'
import toneClasses from './tones.module.css'

type StatePillProps = { tone: Tone; icon: Icon; children: ReactNode }

/** A state as icon and word in a tone: never by colour alone. */
export function StatePill({ tone, icon: Icon, children }: StatePillProps) {
  return (
    <span className={`${classes.root} ${toneClasses[tone]}`}>
      <Icon size={15} stroke={2.2} aria-hidden />
      <span>{children}</span>
    </span>
  )
}
