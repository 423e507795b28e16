import { useState } from 'react'
import { lacksReason } from '../../../../domain/name-use'
import { useNameReplaced, useOpenUses } from '../use-name-that-goes'
import type { FormValues } from './form-values'

/** The name that this wish would replace, and whether the form must say why: it is shown somewhere. */
export function useNameChange({ lineIds, candidates, reason }: FormValues) {
  const replaced = useNameReplaced({ lineId: lineIds[0], username: candidates[0] ?? '' })
  const openUses = useOpenUses(replaced)
  const [tried, setTried] = useState(false)
  const lacks = lacksReason({ openUses, reason })
  return {
    replaced,
    openUses,
    isReasonMissing: tried && lacks,
    /** True when a submission has to wait for the reason; then the focus goes to its field. */
    demandReason(): boolean {
      if (!lacks) return false
      setTried(true)
      document.getElementById('request-reason')?.focus()
      return true
    },
  }
}
