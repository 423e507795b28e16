import { parse } from 'papaparse'
import { importLimits, type ImportColumn } from '../../../domain/api/request-imports'
import { decodeText } from './decode'
import { knownNames, readHeader, type Header } from './header'
import { unreadableFile } from './unreadable-file'

/** One row as typed. `row` counts as a spreadsheet does: the header is row 1. */
export type FileRow = {
  row: number
  cells: Partial<Record<ImportColumn, string>>
  /** Something stands to the right of the last column. */
  overlong: boolean
}

const separators = [',', ';', '\t']
/** Rows with nothing in them do not count, but are not read without end either. */
const mostRecords = 2 * importLimits.rows

/** The rows of a CSV file; raises one sentence about a file that cannot be read as one. */
export function readImportFile(bytes: Uint8Array): FileRow[] {
  const text = decodeText(bytes)
  // A workbook or a picture; the database takes no such character either.
  if (text.includes('\0'))
    throw unreadableFile('not_text', 'This is not a text file. Save the sheet as CSV.')
  if (text.trim() === '') throw unreadableFile('empty', 'The file is empty.')
  const { names, records } = recordsOf(text)
  const header = readHeader(names)
  const rows = records
    .map((cells, index) => toRow(header, cells, index + 2))
    .filter((row) => row.overlong || Object.values(row.cells).some((cell) => cell !== ''))
  if (rows.length === 0) throw unreadableFile('no_rows', 'The file has a header but no rows.')
  if (rows.length > importLimits.rows) throw tooManyRows()
  return rows
}

function recordsOf(text: string): { names: string[]; records: string[][] } {
  // What Excel writes for itself; it does not count it as a row.
  const told = /^"?sep=([,;\t])"?\r?\n/i.exec(text)
  const rest = told === null ? text : text.slice(told[0].length)
  const delimiter = told?.[1] ?? separatorOf(rest)
  const { data, errors, meta } = parse<string[]>(rest, { delimiter, preview: mostRecords })
  const quotes = errors.find((error) => error.type === 'Quotes')
  if (quotes !== undefined)
    throw unreadableFile(
      'quotes',
      `A quotation mark in row ${(quotes.row ?? 0) + 1} is not closed.`,
    )
  if (meta.truncated) throw tooManyRows()
  const [names = [], ...records] = data
  return { names, records }
}

/** The separator by which the first row has most of our columns. */
function separatorOf(text: string): string {
  const score = (delimiter: string) =>
    knownNames(parse<string[]>(text, { delimiter, preview: 1 }).data[0] ?? [])
  return separators.reduce((best, next) => (score(next) > score(best) ? next : best))
}

function toRow(header: Header, record: string[], row: number): FileRow {
  const cells: FileRow['cells'] = {}
  let overlong = false
  for (const [place, typed] of record.entries()) {
    const column = header[place] ?? null
    const cell = withoutApostrophe(typed).trim()
    if (column !== null) cells[column] = cell
    else if (cell !== '') overlong = true
  }
  return { row, cells, overlong }
}

/** Our own files have an apostrophe before what a spreadsheet would take for a formula. */
function withoutApostrophe(cell: string): string {
  return cell.replace(/^'(?=[=+\-@])/, '')
}

function tooManyRows() {
  return unreadableFile(
    'too_many_rows',
    `The file has more than ${importLimits.rows.toLocaleString('en')} rows. Split it into several.`,
  )
}
