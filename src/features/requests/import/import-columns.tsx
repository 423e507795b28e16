import { useMemo } from 'react'
import type { ImportProblem, ImportVerdict } from '../../../../domain/api/request-imports'
import { Id, UserText } from '../../../i18n/isolates'
import { useText } from '../../../i18n/use-text'
import type { Column } from '../../../ui/data-table'
import { ProblemList } from './problem-list'

export type ShownRow = Omit<ImportVerdict, 'warnings'> & { warnings?: ImportProblem[] }

export function useImportColumns(): Column<ShownRow>[] {
  const t = useText()
  return useMemo(
    () => [
      { id: 'row', header: t('import.row'), width: '5rem', cell: ({ row }) => row },
      {
        id: 'line',
        header: t('import.line'),
        cell: ({ line }) =>
          line === null ? t('import.noLine') : <UserText>{line.displayName}</UserText>,
      },
      {
        id: 'candidates',
        header: t('import.candidates'),
        cell: ({ candidates }) => <Id>{candidates.join(', ')}</Id>,
      },
      {
        id: 'verdict',
        header: t('import.verdict'),
        width: '45%',
        cell: ({ problems, warnings = [] }) => (
          <>
            {problems.length === 0 && t('import.fine')}
            <ProblemList problems={[...problems, ...warnings]} />
          </>
        ),
      },
    ],
    [t],
  )
}
