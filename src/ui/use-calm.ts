import { startTransition, useEffect, useState } from 'react'

/** Where a browser does not say when it is idle, this long after the first drawing. */
const guess = 150

/** False while the page comes; true when the browser has a moment to spare. For what a page can do without at first. */
export function useCalm(): boolean {
  const [calm, setCalm] = useState(false)
  useEffect(() => whenIdle(() => startTransition(() => setCalm(true))), [])
  return calm
}

function whenIdle(act: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(act, guess)
    return () => clearTimeout(timer)
  }
  const asked = requestIdleCallback(act, { timeout: 2000 })
  return () => cancelIdleCallback(asked)
}
