import { CloseButton } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { createContext, use, useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { useText } from '../i18n/use-text'
import classes from './toasts.module.css'

type Toast = {
  /** What succeeded; failures belong to the place that failed, never here. */
  message: ReactNode
  /** Undo, or the way to what was made. */
  action?: { label: string; onClick: () => void }
}

type ShowToast = (toast: Toast) => void

const ToastContext = createContext<ShowToast>(() => {})

/** `const toast = useToast()`, then `toast({ message: t('form.saved') })`. */
export function useToast(): ShowToast {
  return use(ToastContext)
}

const atMost = 3

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<(Toast & { id: number })[]>([])
  const nextId = useRef(0)
  const show = useCallback<ShowToast>((toast) => {
    nextId.current += 1
    const id = nextId.current
    setToasts((before) => [...before, { ...toast, id }].slice(-atMost))
  }, [])
  const close = useCallback(
    (id: number) => setToasts((before) => before.filter((toast) => toast.id !== id)),
    [],
  )
  return (
    <ToastContext value={show}>
      {children}
      <div className={classes.stack} role="status" aria-live="polite">
        {toasts.map(({ id, ...toast }) => (
          <ToastCard key={id} toast={toast} onClose={() => close(id)} />
        ))}
      </div>
    </ToastContext>
  )
}

const shortest = 6000
const withAction = 10_000

function ToastCard({ toast, onClose }: { toast: Toast; onClose: () => void }) {
  const t = useText()
  const [held, setHeld] = useState(false)
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useEffect(() => {
    // Stays while the pointer or the focus is on it.
    if (held) return
    const life = toast.action === undefined ? shortest : withAction
    const timer = setTimeout(() => close.current(), life)
    return () => clearTimeout(timer)
  }, [held, toast.action])
  return (
    <div
      className={classes.card}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <IconCircleCheck size={20} aria-hidden />
      <div className={classes.message}>{toast.message}</div>
      {toast.action !== undefined && (
        <button
          type="button"
          className={classes.action}
          onClick={() => {
            toast.action?.onClick()
            onClose()
          }}
        >
          {toast.action.label}
        </button>
      )}
      <CloseButton size="sm" aria-label={t('action.close')} onClick={onClose} />
    </div>
  )
}
