import { useLingui } from '@lingui/react'
import type { ImportProblem } from '../../../../domain/api/request-imports'
import { importSentences } from '../../../../domain/import-problems'
import { usernameSentences } from '../../../../domain/username'

/** The sentence of a problem in the person's language; the server's own for a code that is newer than this page. */
export function useProblemSentence(): (problem: ImportProblem) => string {
  const { i18n } = useLingui()
  return ({ code, values, message }) => {
    if (code in importSentences) return i18n._(`import.problem.${code}`, isolated(values))
    return code in usernameSentences ? i18n._(`username.${code}`, values) : message
  }
}

/** Names of lines keep the direction of their own first letter: U+2068 … U+2069. */
function isolated(values: ImportProblem['values']): ImportProblem['values'] {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? `\u2068${value}\u2069` : value,
    ]),
  )
}
