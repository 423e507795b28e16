import type { ImportRow } from '../../../domain/api/request-imports'
import { fieldColumns, type CsvColumn } from '../../csv'

export const importRowColumns: readonly CsvColumn<ImportRow>[] = [
  ...fieldColumns('row', 'outcome'),
  { name: 'line', value: ({ line }) => line?.displayName ?? null },
  { name: 'candidates', value: ({ candidates }) => candidates.join(' ') },
  { name: 'problems', value: ({ problems }) => problems.map(({ code }) => code).join(' ') },
  {
    name: 'whatIsWrong',
    value: ({ problems }) => problems.map(({ message }) => message).join(' '),
  },
  { name: 'requestId', value: ({ requestId }) => requestId },
]
