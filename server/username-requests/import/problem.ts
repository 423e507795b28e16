import type { ImportColumn, ImportProblem } from '../../../domain/api/request-imports'
import { importSentences, type ImportProblemCode } from '../../../domain/import-problems'
import { requestLimits } from '../../../domain/username-request'

export function rowProblem(
  column: ImportColumn | null,
  code: ImportProblemCode,
  values: Record<string, string | number> = {},
): ImportProblem {
  const message = importSentences[code].replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(values[name] ?? whole),
  )
  return { column, code, values, message }
}

export function reasonProblems(reason: string): ImportProblem[] {
  const [max, { length }] = [requestLimits.reasonLength, reason]
  return length > max ? [rowProblem('reason', 'reason_too_long', { max, length })] : []
}
