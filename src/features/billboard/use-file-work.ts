import { useEffect, useRef, useState } from 'react'
import { saveFile, type ArtworkFile } from './artwork-files'
import type { Watch } from './artwork-picture'

export type WorkState<Result> =
  | { step: 'rest' }
  /** `null` until it is known how far it has come. */
  | { step: 'working'; share: number | null }
  | { step: 'made'; result: Result }
  | { step: 'cancelled' }
  | { step: 'failed'; error: unknown }

type WithFile = { file: Omit<ArtworkFile, 'sha256'> }

export type FileWork<Result extends WithFile = WithFile> = {
  state: WorkState<Result>
  start: (from: HTMLElement, make: (watch: Watch) => Promise<Result>) => Promise<void>
  cancel: () => void
}

/** Makes one file at a time and saves it, with progress and a way out; who leaves the page gets none. */
export function useFileWork<Result extends WithFile>(): FileWork<Result> {
  const [state, setState] = useState<WorkState<Result>>({ step: 'rest' })
  const stop = useRef<AbortController>(undefined)
  const starter = useRef<HTMLElement>(undefined)
  useEffect(() => () => stop.current?.abort(), [])

  async function start(from: HTMLElement, make: (watch: Watch) => Promise<Result>): Promise<void> {
    const controller = new AbortController()
    const { signal } = controller
    stop.current = controller
    starter.current = from
    setState({ step: 'working', share: null })
    const onPart = (share: number) => {
      if (!signal.aborted) setState({ step: 'working', share })
    }
    try {
      const result = await make({ signal, onPart })
      signal.throwIfAborted()
      saveFile(result.file)
      setState({ step: 'made', result })
    } catch (error) {
      if (!signal.aborted) setState({ step: 'failed', error })
    }
  }

  function cancel(): void {
    stop.current?.abort()
    setState({ step: 'cancelled' })
    // The button that was pressed goes away, and the focus would with it.
    starter.current?.focus()
  }
  return { state, start, cancel }
}

export function isWorking({ state }: Pick<FileWork, 'state'>): boolean {
  return state.step === 'working'
}
