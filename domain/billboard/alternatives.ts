import { checkUsername } from '../username'
import { handleFitness } from './handle-fitness'
import { piecesOf } from './words-inside'

const most = 12

/** Words that make a taken name one's own, the plainest first; they say who it is, not what it sells. */
const after = ['IL', 'Israel', 'Official', 'Team', 'Care', 'Chat', 'Hello'] as const
const before = ['My', 'The', 'Hello', 'Ask'] as const

type Context = {
  /** What Meta refused, in its display case. */
  refused: readonly string[]
  /** The line's display name; its English words make names too. */
  displayName: string
}

/**
 * Names near those that Meta refused, ranked for people: fittest for signs and for being said aloud first (billboard.md
 * 3.2), the shorter of two equals first. At most 12, each keeps Meta's rules and is none of the refused ones. Nobody
 * knows whether one is free until Meta is asked: there is no call for that (meta-contract 1.2).
 */
export function alternatives({ refused, displayName }: Context): string[] {
  const gone = new Set(refused.map((name) => checkUsername(name).username))
  const seen = new Set<string>()
  const ranked = refused
    .concat(wordsOf(displayName).join(''))
    .flatMap(around)
    .flatMap((name) => {
      const { username, valid, warnings } = checkUsername(name)
      const tooDoubtful = warnings.some(({ code }) => code === 'domain_like_ending')
      if (!valid || tooDoubtful || gone.has(username) || seen.has(username)) return []
      seen.add(username)
      return [{ name, score: handleFitness(name)?.score ?? 0 }]
    })
  return ranked
    .toSorted((a, b) => b.score - a.score || a.name.length - b.name.length)
    .slice(0, most)
    .map(({ name }) => name)
}

function around(name: string): string[] {
  const words = piecesOf(name).map(({ text }) => capital(text))
  const whole = words.join('')
  if (whole === '') return []
  return [
    whole,
    words.join('_'),
    ...after.map((word) => `${whole}${word}`),
    ...before.map((word) => `${word}${whole}`),
  ]
}

function wordsOf(displayName: string): string[] {
  return (displayName.match(/[A-Za-z0-9]+/g) ?? []).map(capital)
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
