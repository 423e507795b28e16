import { trimHandle } from './handle'
import { allowedCharacter, imitates, replaceCharacter } from './look-alikes'

/**
 * The username rules that Meta documents for businesses (meta-contract 2). They reject early; Meta has the final
 * word, and passing them never means that a name is free.
 */

export const usernameLimits = { min: 3, max: 35 } as const

/** Endings Meta names itself: refused. Its list is open ("and so on"), hence the warnings below. */
const listedDomainEndings = [
  '.com',
  '.org',
  '.net',
  '.int',
  '.edu',
  '.gov',
  '.mil',
  '.us',
  '.in',
  '.html',
] as const

/** Endings that vendors report or that are common here: Meta may refuse them, so they are warnings. */
const likelyDomainEndings = [
  '.co.il',
  '.org.il',
  '.ac.il',
  '.gov.il',
  '.muni.il',
  '.net.il',
  '.il',
  '.io',
  '.ai',
  '.co',
  '.app',
  '.dev',
  '.info',
  '.biz',
  '.me',
  '.tv',
  '.shop',
  '.store',
  '.online',
  '.site',
  '.xyz',
  '.uk',
  '.de',
  '.fr',
  '.eu',
  '.htm',
  '.php',
] as const

/** One sentence for each rule, in English, with `{values}`; the Hebrew ones are in the web app. */
export const usernameSentences = {
  empty: 'Type a username.',
  too_short: 'A username has at least {min} characters; this one has {length}.',
  too_long: 'A username has at most {max} characters; this one has {length}.',
  character:
    'Only the letters a–z, digits, periods and underscores are allowed; {characters} is not.',
  look_alike: '{characters} looks like an English letter but is not one.',
  no_letter: 'A username needs at least one English letter.',
  period_first: 'A username cannot start with a period.',
  period_last: 'A username cannot end with a period.',
  period_double: 'Two periods in a row are not allowed.',
  www_prefix: 'A username cannot start with “www”.',
  domain_ending: 'A username cannot end like a web address ({ending}).',
  duplicate: 'This username is already in the list.',
  domain_like_ending: 'It ends like a web address ({ending}); Meta may refuse it.',
  case_ignored:
    'Meta ignores capital letters: it is stored as {username}. The capitals stay on artwork.',
} as const

export type UsernameProblemCode = Exclude<
  keyof typeof usernameSentences,
  'domain_like_ending' | 'case_ignored'
>
export type UsernameWarningCode = 'domain_like_ending' | 'case_ignored'

/** A broken rule; `fix` is the typed text mended for this rule alone, where that can be done. */
export type UsernameFinding<Code extends string = string> = {
  code: Code
  values: Record<string, string | number>
  fix?: string
}

export type UsernameCheck = {
  /** The bare value Meta would get: trimmed, without sign, lower case. */
  username: string
  /** What was typed, trimmed and without sign: how people want to see it. */
  displayCase: string
  valid: boolean
  problems: UsernameFinding<UsernameProblemCode>[]
  warnings: UsernameFinding<UsernameWarningCode>[]
}

function unique(values: string[]): string[] {
  return [...new Set(values)]
}

type Problem = UsernameFinding<UsernameProblemCode>

function characterProblems(text: string): Problem[] {
  const wrong = unique([...text].filter((character) => !allowedCharacter.test(character)))
  const alike = wrong.filter((character) => imitates(character) !== undefined)
  const other = wrong.filter((character) => imitates(character) === undefined)
  const fixed = [...text].map(replaceCharacter).join('')
  // A mend that leaves nothing recognisable (Hebrew, emoji) is no mend.
  const fix = fixed.length >= usernameLimits.min && fixed !== text ? { fix: fixed } : {}
  const problems: Problem[] = []
  if (alike.length > 0)
    problems.push({ code: 'look_alike', values: { characters: shown(alike) }, ...fix })
  if (other.length > 0)
    problems.push({ code: 'character', values: { characters: shown(other) }, ...fix })
  return problems
}

/** At most five of the characters, quoted, a space by name: enough to see what is meant. */
function shown(characters: string[]): string {
  // Each in an isolate of its own (U+2066 … U+2069): Hebrew letters in a row would turn the quotes around.
  const named = characters
    .slice(0, 5)
    .map((character) => `\u2066“${/\s/u.test(character) ? ' ' : character}”\u2069`)
  return named.join(' ') + (characters.length > 5 ? ' …' : '')
}

function lengthProblems(text: string): Problem[] {
  const length = [...text].length
  if (length === 0) return [{ code: 'empty', values: {} }]
  if (length < usernameLimits.min)
    return [{ code: 'too_short', values: { min: usernameLimits.min, length } }]
  if (length > usernameLimits.max)
    return [{ code: 'too_long', values: { max: usernameLimits.max, length } }]
  return []
}

/** Mends until the rule holds, however often it is broken in a row (`www.www.name`). Nothing left is no mend. */
function fixOf(text: string, mend: (text: string) => string): { fix?: string } {
  const mended = trimHandle(mend(text))
  if (mended !== text) return fixOf(mended, mend)
  return mended === '' ? {} : { fix: mended }
}

function periodProblems(text: string): Problem[] {
  const problems: Problem[] = []
  const add = (code: Problem['code'], mend: (text: string) => string) =>
    problems.push({ code, values: {}, ...fixOf(text, mend) })
  if (text.startsWith('.')) add('period_first', (whole) => whole.replace(/^\.+/, ''))
  if (text.length > 1 && text.endsWith('.'))
    add('period_last', (whole) => whole.replace(/\.+$/, ''))
  if (text.includes('..')) add('period_double', (whole) => whole.replace(/\.{2,}/g, '.'))
  return problems
}

function endingOf(username: string, endings: readonly string[]): string | undefined {
  return endings.find((ending) => username.endsWith(ending) && username.length > ending.length)
}

function withoutEnding(text: string, endings: readonly string[]): string {
  const ending = endingOf(text.toLowerCase(), endings)
  return ending === undefined ? text : text.slice(0, -ending.length)
}

function webAddressProblems(text: string): Problem[] {
  const problems: Problem[] = []
  const lower = text.toLowerCase()
  if (lower.startsWith('www'))
    problems.push({
      code: 'www_prefix',
      values: {},
      ...fixOf(text, (whole) => whole.replace(/^www[._]*/i, '')),
    })
  const ending = endingOf(lower, listedDomainEndings)
  if (ending !== undefined)
    problems.push({
      code: 'domain_ending',
      values: { ending },
      ...fixOf(text, (whole) => withoutEnding(whole, listedDomainEndings)),
    })
  return problems
}

function warningsOf(check: { username: string; displayCase: string; problems: Problem[] }) {
  const warnings: UsernameCheck['warnings'] = []
  const likely = endingOf(check.username, likelyDomainEndings)
  if (likely !== undefined && !check.problems.some((problem) => problem.code === 'domain_ending'))
    warnings.push({
      code: 'domain_like_ending',
      values: { ending: likely },
      ...fixOf(check.displayCase, (whole) => withoutEnding(whole, likelyDomainEndings)),
    })
  if (check.username !== check.displayCase && check.problems.length === 0)
    warnings.push({ code: 'case_ignored', values: { username: check.username } })
  return warnings
}

/**
 * Checks one candidate as typed against every rule of meta-contract 2, one finding for each broken rule.
 * Never throws; a text of any length is looked at up to its first 2,000 characters.
 */
export function checkUsername(typed: string): UsernameCheck {
  const displayCase = trimHandle(typed.slice(0, 2000))
  const username = displayCase.toLowerCase()
  const problems = [
    ...lengthProblems(displayCase),
    ...characterProblems(displayCase),
    ...(displayCase !== '' && !/[a-z]/i.test(displayCase)
      ? [{ code: 'no_letter' as const, values: {} }]
      : []),
    ...periodProblems(displayCase),
    ...webAddressProblems(displayCase),
  ]
  return {
    username,
    displayCase,
    valid: problems.length === 0,
    problems,
    warnings: warningsOf({ username, displayCase, problems }),
  }
}

/** A finding's English sentence, its values filled in: what the API answers beside the code. */
export function usernameSentence(finding: UsernameFinding<keyof typeof usernameSentences>): string {
  return usernameSentences[finding.code].replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(finding.values[name] ?? whole),
  )
}
