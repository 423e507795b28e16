import { useEffect, useMemo, useState } from 'react'
import { boardScore, type BoardScore } from '../../../domain/billboard/board-score'
import type { Drawing } from '../../../domain/billboard/drawing/commands'
import {
  markFindings,
  printFacts,
  type MadeArtwork,
  type MarkFinding,
} from '../../../domain/billboard/compose/print-facts'
import { scoreFacts } from '../../../domain/billboard/compose/score-facts'
import type { Format } from '../../../domain/billboard/format'
import { preflight, type PreflightItem } from '../../../domain/billboard/preflight'
import { testScene } from '../../../domain/billboard/scene'
import { codeProblem } from './code-check'
import { useScene } from './road-test'
import type { Studio } from './use-studio'

export type Checks = {
  items: PreflightItem[]
  brand: MarkFinding[]
  score: BoardScore | null
}

/** What is looked at before print, of the artwork that a file would be made of now; `null` while there is none. */
export function useChecks(studio: Studio, format: Format | null): Checks | null {
  const { composeAsExported, design, standing, code } = studio
  const scene = useScene({ studio, format })
  const made = useMemo<MadeArtwork | null>(() => {
    const made = format === null ? null : composeAsExported(format)
    if (format === null || made?.ok !== true) return null
    return { design, format, drawing: made.drawing, layout: made.layout }
  }, [composeAsExported, design, format])
  const decodes = useDecodes(made)
  return useMemo(() => {
    if (made === null) return null
    // Meta lists the codes that it made; whether a number answers, only a phone can tell.
    const linkAnswers = code.state === 'ready' && code.kind === 'meta' ? true : null
    const asked = { nameLive: standing === 'live', decodes: decodes ?? true, linkAnswers }
    const facts = printFacts(made, asked)
    const tested = scene === null ? null : testScene(scene)
    return {
      items: preflight(facts).map((item) =>
        item.code === 'qr_decodes' && item.result === 'pass' && decodes === null
          ? { ...item, result: 'unknown' }
          : item,
      ),
      brand: markFindings(made),
      score: tested === null ? null : boardScore(scoreFacts(facts, tested.verdict)),
    }
  }, [made, code, standing, decodes, scene])
}

/** `null` until the code of this very drawing was read back. */
function useDecodes(made: MadeArtwork | null): boolean | null {
  const [read, setRead] = useState<{ drawing: Drawing; good: boolean } | null>(null)
  useEffect(() => {
    if (made === null || made.layout.qr === null) return undefined
    let isOld = false
    codeProblem(made, false).then(
      (problem) => isOld || setRead({ drawing: made.drawing, good: problem === null }),
      // The reader could not be loaded: it stays unknown, and a download says why.
      () => undefined,
    )
    return () => {
      isOld = true
    }
  }, [made])
  return read !== null && read.drawing === made?.drawing ? read.good : null
}

/** What holds files back. A name that is not live does not: its files are drafts. */
export function blocking({ items }: Checks): PreflightItem[] {
  return items.filter(({ code, result }) => result === 'fail' && code !== 'name_live')
}
