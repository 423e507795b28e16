import { checkUsername } from '../username'
import { hebrewHearing } from './hebrew-hearing'
import { isPlain } from './hold-too'
import { siblingHandles } from './sibling-handles'
import { spellingVariants } from './spelling-variants'
import { piecesOf } from './words-inside'

export const nearMissReasons = ['spelling', 'hebrew', 'look_alike', 'signs'] as const
export type NearMissReason = (typeof nearMissReasons)[number]

/** Of each kind. */
const mostOfEach = 3

/** What is taken for something else on a sign (billboard.md 3.2, "look-alike glyphs"). */
const lookAlikes: [pattern: RegExp, into: string][] = [
  [/rn/, 'm'],
  [/vv/, 'w'],
  [/cl/, 'd'],
  [/0/, 'o'],
  [/1/, 'l'],
  [/5/, 's'],
]

function lookAlikeNames(username: string): string[] {
  return lookAlikes.map(([pattern, into]) => username.replace(pattern, into))
}

const kinds = {
  spelling: spellingVariants,
  hebrew: hebrewHearing,
  look_alike: lookAlikeNames,
  signs: siblingHandles,
} satisfies Record<NearMissReason, typeof spellingVariants>

/** What people type who mean our name, one sentence each in English; the web app has the Hebrew. */
const sentences: Record<NearMissReason, string> = {
  spelling: 'Whoever heard {name} may spell it like this.',
  hebrew: 'Whoever heard {name} in Hebrew may spell it like this.',
  look_alike: 'On a sign {name} may be read like this.',
  signs: 'The same words as {name} with other signs between them.',
}

export function nearMissSentence(reason: NearMissReason, name: string): string {
  return sentences[reason].replace('{name}', name)
}

/**
 * Names that people type by mistake for this one, each with its reason: worth holding on a line of ours, so that a
 * stranger does not. Each keeps the rules of Meta; at most 12. Whether one is free nobody can know.
 */
export function nearMisses(typed: string): { username: string; why: NearMissReason }[] {
  const { username, displayCase, valid } = checkUsername(typed)
  if (!valid) return []
  const pieces = piecesOf(displayCase)
  const seen = new Set([username])
  return nearMissReasons.flatMap((why) => {
    const fresh = kinds[why](username, pieces).filter((name) => !seen.has(name) && isPlain(name))
    const kept = [...new Set(fresh)].slice(0, mostOfEach)
    for (const name of kept) seen.add(name)
    return kept.map((name) => ({ username: name, why }))
  })
}
