import { CloseButton } from '@mantine/core'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useText } from '../i18n/use-text'
import classes from './dialog.module.css'

type DialogProps = {
  opened: boolean
  onClose: () => void
  title: ReactNode
  children: ReactNode
  /** `start`: a drawer along the edge where reading begins. */
  placement?: 'center' | 'start'
}

/** The browser's own modal dialog: it keeps the focus in, closes on Escape and gives the focus back. */
export function Dialog({ opened, onClose, title, children, placement = 'center' }: DialogProps) {
  const t = useText()
  const titleId = useId()
  const ref = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    const dialog = ref.current
    if (dialog === null || dialog.open === opened) return
    if (opened) openModal(dialog)
    else closeModal(dialog)
  }, [opened])

  // Only the backdrop is the dialog itself; everything else lies in the box. For the mouse: keys have Escape.
  useEffect(() => {
    const dialog = ref.current
    const onPress = (event: MouseEvent) => {
      if (event.target === dialog) onClose()
    }
    dialog?.addEventListener('click', onPress)
    return () => dialog?.removeEventListener('click', onPress)
  }, [onClose])

  return (
    <dialog
      ref={ref}
      className={classes.root}
      data-placement={placement}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      {opened && (
        <div className={classes.box}>
          <h2 id={titleId} className={classes.title}>
            {title}
          </h2>
          <div className={classes.content}>{children}</div>
          {/* Last, so that opening puts the focus into the content. */}
          <CloseButton className={classes.close} aria-label={t('action.close')} onClick={onClose} />
        </div>
      )}
    </dialog>
  )
}

/** Where there are no modal dialogs (jsdom, browsers before 2022) it opens in place. */
function openModal(dialog: HTMLDialogElement): void {
  if (typeof dialog.showModal === 'function') dialog.showModal()
  else dialog.setAttribute('open', '')
  dialog.querySelector<HTMLElement>('[data-autofocus]')?.focus()
}

function closeModal(dialog: HTMLDialogElement): void {
  if (typeof dialog.close === 'function') dialog.close()
  else dialog.removeAttribute('open')
}
