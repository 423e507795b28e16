/** What the score is made of (billboard.md 7); each shown with its points. */
export type ScoreFacts = {
  secondsHave: number
  secondsNeeded: number
  contrast: number
  words: number
  /** Warnings about the handle. */
  handleWarnings: number
  layoutSafe: boolean
  /** The name is live, nothing is turned around. */
  printable: boolean
}

export type ScorePart = 'time' | 'contrast' | 'words' | 'handle' | 'layout'

export type BoardScore = {
  score: number
  parts: Record<ScorePart, { points: number; most: number }>
  /** A hard failure holds the score at 49 at most. */
  capped: boolean
}

const capOnFailure = 49

/** 0 to 100, never without its parts. */
export function boardScore(facts: ScoreFacts): BoardScore {
  const parts = {
    time: part(40, facts.secondsHave / facts.secondsNeeded),
    contrast: part(20, contrastShare(facts.contrast)),
    // All of it up to 7 words, nothing from 12.
    words: part(15, (12 - facts.words) / 5),
    handle: part(15, 1 - 0.2 * facts.handleWarnings),
    layout: part(10, facts.layoutSafe ? 1 : 0),
  }
  const sum = Object.values(parts).reduce((total, { points }) => total + points, 0)
  const failed = !facts.layoutSafe || !facts.printable || facts.contrast < 3
  const capped = failed && sum > capOnFailure
  return { score: Math.round(capped ? capOnFailure : sum), parts, capped }
}

function part(most: number, share: number): { points: number; most: number } {
  return { points: most * Math.min(1, Math.max(0, share)), most }
}

/** 0 below 3, 0.6 at 4.5, 1 from 7; straight lines between them. */
function contrastShare(value: number): number {
  if (value < 3) return 0
  if (value < 4.5) return ((value - 3) / 1.5) * 0.6
  return 0.6 + ((value - 4.5) / 2.5) * 0.4
}
