import { useMemo, useState } from 'react'
import type { Mark } from '../../../domain/billboard/drawing/brand-marks'
import {
  largestMarkBytes,
  readOwnMark,
  type OwnMarkProblem,
} from '../../../domain/billboard/drawing/own-mark'
import { keepMark, readKeptMark, type KeptMark } from './kept-mark'

export type MarkRefusal = { problem: OwnMarkProblem | 'other_kind' | 'unreadable'; what: string }

export type OwnMarkChoice = {
  /** `null` where the file is not in this tab. */
  mark: Mark | null
  name: string | null
  refusal: MarkRefusal | null
  /** Whether it was taken. */
  put: (file: File) => Promise<boolean>
  remove: () => void
}

/** The own mark's file, read anew each time it comes: what was kept is not trusted more than what is chosen. */
export function useOwnMark(): OwnMarkChoice {
  const [kept, setKept] = useState<KeptMark | null>(readKeptMark)
  const [refusal, setRefusal] = useState<MarkRefusal | null>(null)
  const mark = useMemo(() => {
    const read = kept === null ? null : readOwnMark(kept.source)
    return read?.ok === true ? read.mark : null
  }, [kept])
  return useMemo(() => {
    function change(next: KeptMark | null): void {
      keepMark(next)
      setKept(next)
      setRefusal(null)
    }
    async function put(file: File): Promise<boolean> {
      const read = await readFile(file)
      if ('source' in read) change({ name: file.name, source: read.source })
      else setRefusal(read)
      return 'source' in read
    }
    const name = mark === null ? null : (kept?.name ?? null)
    return { mark, name, refusal, put, remove: () => change(null) }
  }, [mark, kept, refusal])
}

async function readFile(file: File): Promise<{ source: string } | MarkRefusal> {
  // Asked before it is read: a film of some gigabytes is no mark.
  if (file.size > largestMarkBytes) return { problem: 'too_large', what: '' }
  if (!file.name.toLowerCase().endsWith('.svg')) return { problem: 'other_kind', what: file.name }
  try {
    const source = await file.text()
    const read = readOwnMark(source)
    return read.ok ? { source } : { problem: read.problem, what: read.what }
  } catch {
    return { problem: 'unreadable', what: '' }
  }
}
