import { Button, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '../../i18n/use-text'
import { FileFailure } from './file-failure'
import classes from './studio.module.css'
import type { FileWork } from './use-file-work'

type FileButtonProps = {
  icon: ReactNode
  filled?: boolean
  /** There is nothing to make: something has to be mended first. */
  disabled: boolean
  /** A file is being made. The button keeps the focus, and does nothing. */
  busy: boolean
  onStart: (from: HTMLElement) => void
  children: ReactNode
}

export function FileButton(props: FileButtonProps) {
  const { icon, filled = false, disabled, busy, onStart, children } = props
  return (
    <Button
      variant={filled ? 'filled' : 'default'}
      leftSection={icon}
      disabled={disabled}
      {...(busy && { 'aria-disabled': true, 'data-disabled': true })}
      onClick={({ currentTarget }) => {
        if (!busy) onStart(currentTarget)
      }}
    >
      {children}
    </Button>
  )
}

type FileWorkStatusProps = {
  work: Pick<FileWork, 'state' | 'cancel'>
  /** Of the bar. */
  name: string
  /** How far it has come, in words. */
  wordsAt: (share: number) => string
  /** When a file was made. */
  children: ReactNode
}

/** How far a file has come and the way out, then what came of it. Said aloud four times, not at each step. */
export function FileWorkStatus({ work, name, wordsAt, children }: FileWorkStatusProps) {
  const t = useText()
  const { state, cancel } = work
  const share = state.step === 'working' ? state.share : null
  return (
    <>
      {state.step === 'working' && (
        <div className={classes.working}>
          <span aria-hidden>{wordsAt(share ?? 0)}</span>
          <progress
            className={classes.bar}
            aria-label={name}
            {...(share === null ? {} : { value: share, max: 1 })}
          />
          <Button variant="subtle" onClick={cancel}>
            {t('action.cancel')}
          </Button>
        </div>
      )}
      <p role="status" className={classes.soft}>
        {state.step === 'working' && (
          <VisuallyHidden>{wordsAt(Math.floor((share ?? 0) * 4) / 4)}</VisuallyHidden>
        )}
        {state.step === 'cancelled' && t('studio.cancelled')}
        {state.step === 'made' && children}
      </p>
      {state.step === 'failed' && <FileFailure error={state.error} />}
    </>
  )
}
