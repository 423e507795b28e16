import type { z } from 'zod'
import type {
  ImportCheck,
  importUsernameRequests,
  ImportVerdict,
} from '../../../domain/api/request-imports'
import type { Store } from '../../database/database'
import { decodeCursor, encodeCursor, invalidCursor } from '../../paging'
import { judgeRows, type JudgedRow } from './judge'
import { readKnown } from './known'
import { readImportFile } from './read-file'

type Query = z.output<typeof importUsernameRequests.query>
type Asked = { store: Store; workspaceId: string; now: Date; file: Uint8Array; query: Query }

/** The dry run: what would come of each row. Nothing is stored, so each page reads the file anew. */
export async function checkImport(asked: Asked): Promise<ImportCheck> {
  const { query, store, workspaceId, now } = asked
  const after = rowOf(query.cursor)
  const rows = readImportFile(asked.file)
  const judged = judgeRows(rows, await readKnown(store, workspaceId, now))
  const invalid = judged.filter(isInvalid)
  const warned = judged.filter(isWarned)
  const listed = query.onlyProblems
    ? judged.filter((row) => isInvalid(row) || isWarned(row))
    : judged
  const rest = listed.filter(({ row }) => row > after)
  const shown = rest.slice(0, query.limit)
  const last = shown.at(-1)
  return {
    rows: judged.length,
    valid: judged.length - invalid.length,
    invalid: invalid.length,
    warned: warned.length,
    verdicts: shown.map(toVerdict),
    nextCursor:
      last !== undefined && rest.length > shown.length
        ? encodeCursor({ value: String(last.row), id: '' })
        : null,
  }
}

function isInvalid({ problems }: JudgedRow): boolean {
  return problems.length > 0
}

/** Capitals that Meta ignores are told beside each name, and are no reason to stop. */
function isWarned(row: JudgedRow): boolean {
  return !isInvalid(row) && row.warnings.some(({ code }) => code !== 'case_ignored')
}

function toVerdict({ row, line, candidates, problems, warnings }: JudgedRow): ImportVerdict {
  return { row, line, candidates, problems, warnings }
}

/** The row after which a page begins. */
export function rowOf(cursor: string | undefined): number {
  const decoded = decodeCursor(cursor)
  if (decoded === null) return 0
  if (!/^\d{1,9}$/.test(decoded.value)) throw invalidCursor()
  return Number(decoded.value)
}
