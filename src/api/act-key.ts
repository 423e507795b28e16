import { useRef } from 'react'
import { newIdempotencyKey } from './client'

/** A key for one act of a person: the same as long as the same thing is tried, a new one for anything else. */
export function useActKey(): (act: unknown) => string {
  const last = useRef({ act: '', key: '' })
  return (act) => {
    const text = JSON.stringify(act)
    if (last.current.act !== text) last.current = { act: text, key: newIdempotencyKey() }
    return last.current.key
  }
}
