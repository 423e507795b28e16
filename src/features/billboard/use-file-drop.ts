import { useEffect, useRef, useState, type RefObject } from 'react'

/** Takes a file that is dropped on an element; for the mouse, keys have the button. Whether one is held over it. */
export function useFileDrop(
  place: RefObject<HTMLElement | null>,
  onFile: (file: File | undefined) => void,
): boolean {
  const [over, setOver] = useState(false)
  const take = useRef(onFile)
  useEffect(() => {
    take.current = onFile
  })
  useEffect(() => {
    const element = place.current
    if (element === null) return undefined
    const stop = new AbortController()
    const { signal } = stop
    const hold = (event: DragEvent) => {
      // Without it the browser would open the file instead.
      event.preventDefault()
      setOver(true)
    }
    const drop = (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      take.current(event.dataTransfer?.files[0])
    }
    element.addEventListener('dragover', hold, { signal })
    element.addEventListener('dragleave', () => setOver(false), { signal })
    element.addEventListener('drop', drop, { signal })
    return () => stop.abort()
  }, [place])
  return over
}
