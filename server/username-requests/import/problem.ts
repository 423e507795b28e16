import type { ImportColumn, ImportProblem } from '../../../domain/api/request-imports'
import { requestLimits } from '../../../domain/username-request'

/** One sentence for each thing that can be wrong with a row beside the rules of usernames, in English. */
const sentences = {
  line_missing: 'Name a line: its id, its phone number or its display name.',
  unknown_line: 'There is no line {typed}.',
  ambiguous_line: '{count} lines are meant by {typed}. Write the id of one.',
  phone_rounded: 'The spreadsheet has rounded this phone number. Format the column as text.',
  duplicate_line: 'This line is in row {row} already.',
  open_request_exists: 'This line already has an open request.',
  line_gone: 'This line is no longer on its account.',
  reason_too_long: 'A reason has at most {max} characters; this one has {length}.',
  date_form: 'Write the day like 2027-03-01 or 01/03/2027.',
  in_the_past: 'Choose a day that is still to come.',
  overlong_row:
    'The row has more cells than the header has columns. A text with commas needs quotes.',
  repeated_name: 'Row {row} asks for the same username first; only one line can have it.',
} as const

export type RowProblemCode = keyof typeof sentences

export function rowProblem(
  column: ImportColumn | null,
  code: RowProblemCode,
  values: Record<string, string | number> = {},
): ImportProblem {
  const message = sentences[code].replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(values[name] ?? whole),
  )
  return { column, code, values, message }
}

export function reasonProblems(reason: string): ImportProblem[] {
  const [max, { length }] = [requestLimits.reasonLength, reason]
  return length > max ? [rowProblem('reason', 'reason_too_long', { max, length })] : []
}
