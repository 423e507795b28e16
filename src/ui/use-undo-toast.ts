import type { ReactNode } from 'react'
import { useProblemText } from '../i18n/problem-text'
import { useText } from '../i18n/use-text'
import { useToast } from './toasts'

type Undoable = {
  /** What was done. */
  message: ReactNode
  undo: () => Promise<unknown>
  /** What is said once it is undone, where the screen does not show it. */
  undone?: ReactNode
}

/** Tells what was done, with the way back. If that fails it is said in a toast too: no other panel is left that asked. */
export function useUndoToast(): (undoable: Undoable) => void {
  const t = useText()
  const toast = useToast()
  const problemText = useProblemText()
  async function goBack({ undo, undone }: Undoable) {
    try {
      await undo()
      if (undone !== undefined) toast({ message: undone })
    } catch (error) {
      const { title, next } = problemText(error)
      toast({ message: `${title} ${next}` })
    }
  }
  return (undoable) =>
    toast({
      message: undoable.message,
      action: { label: t('action.undo'), onClick: () => void goBack(undoable) },
    })
}
