/** The limits of Meta's for the body of a template, as small rules with a sentence each (meta-contract 6.1). */

export const templateLimits = { body: 1024 } as const

export const bodyProblems = [
  'empty',
  'too_long',
  'variable',
  'too_many_blanks',
  'too_many_line_breaks',
  'tab',
  'not_plain',
] as const
export type BodyProblem = (typeof bodyProblems)[number]

/** In English, with `{values}`; the Hebrew ones are in the web app. */
export const bodySentences: Record<BodyProblem, string> = {
  empty: 'Write what the message says.',
  too_long: 'A message has at most {max} characters; this one has {length}.',
  variable:
    'This template has no variables: everybody is asked in the same words. Take {found} out.',
  too_many_blanks: 'Meta takes at most four blanks in a row.',
  too_many_line_breaks: 'Meta takes at most two line breaks in a row.',
  tab: 'Meta takes no tabs. Use blanks.',
  not_plain:
    'There are characters in it that cannot be seen. Type the text anew, without copying it.',
}

export type BodyFinding = { code: BodyProblem; values: Record<string, string | number> }

/** What keeps Meta from taking a body; empty when nothing known does. Whether it passes the review only Meta says. */
export function checkBody(text: string): BodyFinding[] {
  const length = [...text.trim()].length
  if (length === 0) return [{ code: 'empty', values: {} }]
  const variable = /\{\{[^}]*\}\}/u.exec(text)?.[0]
  const findings: (BodyFinding | false)[] = [
    length > templateLimits.body && {
      code: 'too_long',
      values: { max: templateLimits.body, length },
    },
    variable !== undefined && { code: 'variable', values: { found: variable } },
    / {5}/u.test(text) && { code: 'too_many_blanks', values: {} },
    /(?:\r?\n[^\S\n]*){3}/u.test(text) && { code: 'too_many_line_breaks', values: {} },
    text.includes('\t') && { code: 'tab', values: {} },
    hidden.test(text) && { code: 'not_plain', values: {} },
  ]
  return findings.filter((finding) => finding !== false)
}

/** Controls and marks of direction: what is read would not be what is sent. */
const hidden = /(?![\t\n\r])[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/u
