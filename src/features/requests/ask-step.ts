import { createContext, use } from 'react'
import type { RequestStep } from '../../../domain/username-request'

/** Opens the dialog of a step; the page that holds the dialog provides it. */
export const AskStepContext = createContext<(step: RequestStep) => void>(() => {})

export function useAskStep(): (step: RequestStep) => void {
  return use(AskStepContext)
}
