import { useEffect, useRef, useState } from 'react'
import {
  checkUsername,
  type UsernameFinding,
  type usernameSentences,
} from '../../../../domain/username'
import { isolateLtr } from '../../../i18n/isolates'
import { useUsernameSentence } from '../../../i18n/use-text'
import { useAnnounce } from '../../../ui/announcer'
import { useSettled } from './use-settled'

export type Finding = UsernameFinding<keyof typeof usernameSentences>
/** A sentence and, where the rule can be mended by itself, what the name becomes. */
export type Said = { key: string; sentence: string; fix?: string }

type Judged = { text: string; duplicate: boolean; tried: boolean; refused: string | undefined }

/**
 * What is wrong with a candidate, quiet until typing rests. A mended problem goes away at once;
 * a new one waits for the next pause.
 */
export function useVerdict({ text, duplicate, tried, refused }: Judged) {
  const paused = useSettled(text)
  const [whole, setWhole] = useState<string>()
  const say = useSaid()
  const settled = paused === text || whole === text
  const now = checkUsername(text)
  const seen = settled || tried ? now : checkUsername(paused)
  // An empty row is no mistake until somebody submits.
  const quiet = now.username === '' && !tried
  const problems = quiet
    ? []
    : now.problems.filter(({ code }) => seen.problems.some((shown) => shown.code === code)).map(say)
  if (duplicate && (settled || tried)) problems.push(say({ code: 'duplicate', values: {} }))
  if (refused !== undefined && problems.length === 0)
    problems.push({ key: 'refused', sentence: refused })
  const warnings = now.warnings.filter(({ code }) => code !== 'case_ignored').map(say)
  useSpoken(settled ? problems.map(({ sentence }) => sentence).join(' ') : '')
  return {
    problems: withEachMendOnce(problems),
    warnings: settled ? warnings : [],
    valid: now.valid,
    /** What its fitness is told of; while typing goes on, what stood there at the last pause. */
    judged: now.valid && !duplicate ? (settled ? text : paused) : '',
    keepsRules: settled && now.valid && !duplicate && problems.length === 0,
    /** It was pasted, not typed: the verdict need not wait. */
    settle: setWhole,
  }
}

/** Two rules may be mended by the same change: it is offered once. */
export function withEachMendOnce<Mendable extends { fix?: string }>(
  all: Mendable[],
): (Omit<Mendable, 'fix'> & { fix?: string })[] {
  return all.map((one, index) => {
    const { fix, ...rest } = one
    const before = all.slice(0, index)
    return before.some((other) => fix !== undefined && other.fix === fix) ? rest : one
  })
}

function useSaid(): (finding: Finding) => Said {
  const sentenceOf = useUsernameSentence()
  return (finding) => ({
    key: finding.code,
    sentence: sentenceOf({ ...finding, values: isolatedValues(finding.values) }),
    ...(finding.fix === undefined ? {} : { fix: finding.fix }),
  })
}

/** Endings and characters keep their own direction inside a Hebrew sentence. */
export function isolatedValues(values: Finding['values']): Finding['values'] {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? isolateLtr(value) : value,
    ]),
  )
}

/** Said once typing rests; not the verdicts that stand there when the page opens. */
function useSpoken(verdict: string): void {
  const announce = useAnnounce()
  const before = useRef(verdict)
  useEffect(() => {
    if (verdict === before.current) return
    before.current = verdict
    if (verdict !== '') announce(verdict)
  }, [verdict, announce])
}
