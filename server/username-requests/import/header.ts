import { importColumns, type ImportColumn } from '../../../domain/api/request-imports'
import { unreadableFile } from './unreadable-file'

/** What stands in each place of a row; `null` under a name that is empty. */
export type Header = (ImportColumn | null)[]

const required = ['line', 'candidate1'] as const

function columnOf(name: string): ImportColumn | undefined {
  const wanted = name.trim().toLowerCase()
  return importColumns.find((column) => column.toLowerCase() === wanted)
}

/** How many of the names are ours: by this the separator is told. */
export function knownNames(names: readonly string[]): number {
  return names.filter((name) => columnOf(name) !== undefined).length
}

/** The columns in the order of the file; raises one sentence that names everything that is wrong with them. */
export function readHeader(names: readonly string[]): Header {
  const header = names.map((name) => columnOf(name) ?? null)
  const missing = required.filter((column) => !header.includes(column))
  const unknown = names.filter((name) => name.trim() !== '' && columnOf(name) === undefined)
  const twice = importColumns.filter(
    (column) => header.indexOf(column) !== header.lastIndexOf(column),
  )
  const sentences = [
    missing.length > 0 && `The first row lacks ${listed(missing)}.`,
    unknown.length > 0 && `It has columns we do not know: ${listed(unknown)}.`,
    twice.length > 0 && `It names a column twice: ${listed(twice)}.`,
  ].filter((sentence) => sentence !== false)
  if (sentences.length === 0) return header
  throw unreadableFile(
    missing.length > 0 ? 'missing_column' : unknown.length > 0 ? 'unknown_column' : 'column_twice',
    `${sentences.join(' ')} The columns are ${importColumns.join(', ')}.`,
  )
}

function listed(names: readonly string[]): string {
  return names
    .slice(0, 10)
    .map((name) => `“${name.trim().slice(0, 60)}”`)
    .join(', ')
}
