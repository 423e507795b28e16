import type { ImportColumn, ImportProblem } from '../../../domain/api/request-imports'
import { checkUsername, usernameSentence, type UsernameCheck } from '../../../domain/username'
import type { FileRow } from './read-file'

const columns = ['candidate1', 'candidate2', 'candidate3'] as const

export type CheckedCandidates = {
  typed: string[]
  /** What each comes to, the first one first. */
  usernames: { column: (typeof columns)[number]; username: string }[]
  problems: ImportProblem[]
  warnings: ImportProblem[]
}

/** Checks the candidates of a row by the rules of usernames. The second and third may be empty. */
export function checkCandidates(cells: FileRow['cells']): CheckedCandidates {
  const checked: CheckedCandidates = { typed: [], usernames: [], problems: [], warnings: [] }
  const seen = new Set<string>()
  for (const column of columns) {
    const typed = cells[column] ?? ''
    if (typed === '' && column !== 'candidate1') continue
    const check = checkUsername(typed)
    checked.usernames.push({ column, username: check.username })
    if (typed !== '') checked.typed.push(typed.slice(0, 2000))
    checked.problems.push(...check.problems.map((finding) => toProblem(column, finding)))
    checked.warnings.push(...check.warnings.map((finding) => toProblem(column, finding)))
    if (seen.has(check.username) && check.username !== '')
      checked.problems.push(toProblem(column, { code: 'duplicate', values: {} }))
    seen.add(check.username)
  }
  return checked
}

function toProblem(
  column: ImportColumn,
  finding: UsernameCheck['problems'][number] | UsernameCheck['warnings'][number],
): ImportProblem {
  return { column, ...finding, message: usernameSentence(finding) }
}
