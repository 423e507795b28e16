import { useMemo, useState, useSyncExternalStore } from 'react'
import type { ArtworkOwnMark } from '../../../domain/artwork-mark'
import type { Mark } from '../../../domain/billboard/drawing/brand-marks'
import {
  largestMarkBytes,
  readOwnMark,
  type OwnMarkProblem,
} from '../../../domain/billboard/drawing/own-mark'
import { withoutHidden } from '../../../domain/plain-text'
import { keepMark, keptMarkText, onKeptMark, readKeptMark, type KeptMark } from './kept-mark'

export type MarkRefusal = { problem: OwnMarkProblem | 'other_kind' | 'unreadable'; what: string }

export type OwnMarkChoice = {
  /** `null` where the file is not in this tab. */
  mark: Mark | null
  /** What the mark is drawn from, as an artwork keeps it. */
  file: ArtworkOwnMark | null
  refusal: MarkRefusal | null
  /** Whether it was taken. */
  put: (file: File) => Promise<boolean>
  remove: () => void
}

/** The own mark's file, read anew each time it comes: what was kept is not trusted more than what is chosen. */
export function useOwnMark(): OwnMarkChoice {
  const text = useSyncExternalStore(onKeptMark, keptMarkText)
  const [refusal, setRefusal] = useState<MarkRefusal | null>(null)
  const drawn = useMemo(() => drawnMark(readKeptMark(text)), [text])
  return useMemo(() => {
    function change(next: KeptMark | null): void {
      keepMark(next)
      setRefusal(null)
    }
    async function put(file: File): Promise<boolean> {
      const read = await readFile(file)
      if ('source' in read) change({ name: withoutHidden(file.name), source: read.source })
      else setRefusal(read)
      return 'source' in read
    }
    return { ...drawn, refusal, put, remove: () => change(null) }
  }, [drawn, refusal])
}

function drawnMark(kept: KeptMark | null): Pick<OwnMarkChoice, 'mark' | 'file'> {
  const read = kept === null ? null : readOwnMark(kept.source)
  if (kept === null || read?.ok !== true) return { mark: null, file: null }
  return { mark: read.mark, file: { name: kept.name, svg: kept.source } }
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
