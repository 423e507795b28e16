import type { ImportProblem, ImportVerdict } from '../../../domain/api/request-imports'
import { isPastDay } from '../wish'
import { readCampaignDate } from './campaign-date'
import { checkCandidates, type CheckedCandidates } from './candidates'
import type { FoundLine, KnownLine } from './find-line'
import { reasonProblems, rowProblem } from './problem'
import type { FileRow } from './read-file'

/** A line that has the username, or one for which a request names it. */
export type NameHolder = { kind: 'line' | 'request'; lineId: string; lineName: string }

/** What the rows are judged against: read at once, whatever the number of rows. */
export type Known = {
  findLine: (typed: string) => FoundLine
  /** Lines that have an open request. */
  busyLines: ReadonlySet<string>
  /** Usernames that own lines have or own requests name. */
  holders: ReadonlyMap<string, NameHolder>
  /** By line: its present name, where that is shown somewhere. */
  shownNames: ReadonlyMap<string, string>
  /** By username: what it is kept for. */
  keptNames: ReadonlyMap<string, { campaign: string }>
  now: Date
}

/** What a valid row asks for. */
export type RowWish = { candidates: string[]; reason: string | null; campaignDate: string | null }

export type JudgedRow = ImportVerdict & { wish: RowWish }

/** A verdict on each row, in the order of the file. Pure: nothing is read or changed. */
export function judgeRows(rows: readonly FileRow[], known: Known): JudgedRow[] {
  const rowOfLine = new Map<string, number>()
  const rowOfName = new Map<string, number>()
  return rows.map((fileRow) => {
    const { row, cells } = fileRow
    const { line, problems: lineProblems } = judgeLine(fileRow, known, rowOfLine)
    const candidates = checkCandidates(cells)
    const reason = cells.reason ?? ''
    const date = judgeDate(cells.campaignDate ?? '', known.now)
    const problems = [
      ...lineProblems,
      ...candidates.problems,
      ...reasonProblems(reason),
      ...date.problems,
      ...(fileRow.overlong ? [rowProblem(null, 'overlong_row')] : []),
    ]
    const first = candidates.usernames[0]?.username ?? ''
    const rival = rowOfName.get(first)
    const warnings = [...candidates.warnings, ...heldNames(candidates.usernames, line, known)]
    if (rival !== undefined)
      warnings.push(rowProblem('candidate1', 'repeated_name', { row: rival }))
    else if (problems.length === 0) rowOfName.set(first, row)
    const goes = line === null ? undefined : known.shownNames.get(line.id)
    // A draft needs none yet; whoever submits it has to say why the present name goes.
    if (goes !== undefined && goes !== first && reason.trim() === '')
      warnings.push(rowProblem('reason', 'reason_required'))
    return {
      row,
      line: line && { id: line.id, displayName: line.displayName },
      candidates: candidates.typed,
      problems,
      warnings,
      wish: {
        candidates: candidates.typed,
        reason: reason.slice(0, 2000) || null,
        campaignDate: date.day,
      },
    }
  })
}

type JudgedLine = { line: KnownLine | null; problems: ImportProblem[] }

function judgeLine(
  { row, cells }: FileRow,
  known: Known,
  rowOfLine: Map<string, number>,
): JudgedLine {
  const typed = cells.line ?? ''
  if (typed === '') return { line: null, problems: [rowProblem('line', 'line_missing')] }
  const shown = { typed: `“${typed.slice(0, 60)}”` }
  const found = known.findLine(typed)
  if (found.kind === 'none')
    return { line: null, problems: [rowProblem('line', 'unknown_line', shown)] }
  if (found.kind === 'rounded')
    return { line: null, problems: [rowProblem('line', 'phone_rounded')] }
  if (found.kind === 'ambiguous') {
    const values = { ...shown, count: found.count }
    return { line: null, problems: [rowProblem('line', 'ambiguous_line', values)] }
  }
  const { line } = found
  const problems: ImportProblem[] = []
  const earlier = rowOfLine.get(line.id)
  if (earlier !== undefined) problems.push(rowProblem('line', 'duplicate_line', { row: earlier }))
  else rowOfLine.set(line.id, row)
  if (known.busyLines.has(line.id)) problems.push(rowProblem('line', 'open_request_exists'))
  return { line, problems }
}

/** Names that are ours already: possible to ask for, and worth knowing before 5,000 rows go. */
function heldNames(
  usernames: CheckedCandidates['usernames'],
  line: KnownLine | null,
  { holders, keptNames }: Known,
): ImportProblem[] {
  return usernames.flatMap(({ column, username }) => {
    const holder = holders.get(username)
    const kept = keptNames.get(username)
    if (holder === undefined)
      return kept ? [rowProblem(column, 'kept_name', { campaign: kept.campaign })] : []
    if (holder.kind === 'line' && holder.lineId === line?.id)
      return [rowProblem(column, 'held_here')]
    const code = holder.kind === 'line' ? 'held_by_line' : 'held_by_request'
    return [rowProblem(column, code, { line: holder.lineName })]
  })
}

function judgeDate(typed: string, now: Date): { day: string | null; problems: ImportProblem[] } {
  if (typed === '') return { day: null, problems: [] }
  const day = readCampaignDate(typed)
  if (day === null) return { day, problems: [rowProblem('campaignDate', 'date_form')] }
  const isPast = isPastDay(day, now)
  return { day, problems: isPast ? [rowProblem('campaignDate', 'in_the_past')] : [] }
}
