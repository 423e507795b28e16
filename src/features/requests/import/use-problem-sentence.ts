import { useLingui } from '@lingui/react'
import type { ImportProblem } from '../../../../domain/api/request-imports'
import { importSentences } from '../../../../domain/import-problems'
import { usernameSentences } from '../../../../domain/username'

/** The sentence of a problem in the person's language; the server's own for a code that is newer than this page. */
export function useProblemSentence(): (problem: ImportProblem) => string {
  const { i18n } = useLingui()
  return ({ code, values, message }) => {
    if (code in importSentences) return i18n._(`import.problem.${code}`, values)
    return code in usernameSentences ? i18n._(`username.${code}`, values) : message
  }
}
