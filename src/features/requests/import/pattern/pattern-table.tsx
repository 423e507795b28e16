import { Button, TextInput } from '@mantine/core'
import { useEffect, useMemo, useRef } from 'react'
import { checkUsername } from '../../../../../domain/username'
import { UserText } from '../../../../i18n/isolates'
import { Phone } from '../../../../i18n/phone'
import { useText, useUsernameSentence } from '../../../../i18n/use-text'
import { DataTable, type Column } from '../../../../ui/data-table'
import { FailedState } from '../../../../ui/failed-state'
import { Notice } from '../../../../ui/notice'
import { SkeletonRows } from '../../../../ui/skeleton-rows'
import { typedKey, type PatternRow } from './pattern-rows'
import { mostLines } from './queries'
import type { PatternLines } from './use-pattern-lines'
import classes from './pattern.module.css'

type Type = (key: string, text: string) => void
type Props = { lines: PatternLines; rows: PatternRow[]; ranks: number; onType: Type }

/** What the pattern makes for each line, to be changed where it should be otherwise. */
export function PatternTable({ lines, rows, ranks, onType }: Props) {
  const t = useText()
  const columns = useColumns(ranks, onType)
  if (lines.pending)
    return <SkeletonRows label={t('pattern.loading', { count: 0 })} rowHeight={72} />
  return (
    <>
      {lines.error !== null && <FailedState error={lines.error} onRetry={lines.again} />}
      {lines.loading && lines.error === null && (
        <Notice tone="info" role="status">
          <p>{t('pattern.loading', { count: lines.lines.length })}</p>
          <Button variant="default" size="compact-sm" onClick={lines.stop}>
            {t('pattern.stop')}
          </Button>
        </Notice>
      )}
      {lines.capped && <p>{t('pattern.most', { count: mostLines })}</p>}
      {rows.length === 0 ? (
        <p>{t('pattern.none')}</p>
      ) : (
        <DataTable
          label={t('pattern.table')}
          columns={columns}
          rows={rows}
          rowKey={({ line }) => line.id}
          rowHeight={72}
        />
      )}
    </>
  )
}

function useColumns(ranks: number, onType: Type): Column<PatternRow>[] {
  const t = useText()
  const latest = useRef(onType)
  useEffect(() => {
    latest.current = onType
  })
  return useMemo(
    () => [
      {
        id: 'line',
        header: t('pattern.line'),
        cell: ({ line }) => (
          <>
            <UserText>{line.displayName}</UserText>
            <br />
            <Phone value={line.phoneNumber} />
          </>
        ),
      },
      ...Array.from({ length: ranks }, (_, index) => ({
        id: `candidate${index + 1}`,
        header: t('pattern.candidate', { rank: index + 1 }),
        cell: (row: PatternRow) => (
          <CandidateField row={row} index={index} onType={(...typed) => latest.current(...typed)} />
        ),
      })),
    ],
    [t, ranks],
  )
}

function CandidateField({ row, index, onType }: { row: PatternRow; index: number; onType: Type }) {
  const t = useText()
  const verdict = useRowVerdict()
  const value = row.candidates[index] ?? ''
  return (
    <TextInput
      aria-label={t('pattern.candidateOf', { rank: index + 1, line: row.line.displayName })}
      className={classes.candidate}
      dir="ltr"
      autoComplete="off"
      spellCheck={false}
      value={value}
      error={verdict(row, index)}
      onChange={(event) => onType(typedKey(row.line.id, index), event.currentTarget.value)}
    />
  )
}

/** The first thing that is wrong with a username of the table; `null` when nothing is known. */
function useRowVerdict(): (row: PatternRow, index: number) => string | null {
  const t = useText()
  const sentence = useUsernameSentence()
  return (row, index) => {
    const value = row.candidates[index] ?? ''
    if (value.trim() === '')
      return index === 0 && row.problem !== null ? t(`pattern.problem.${row.problem}`) : null
    const [problem] = checkUsername(value).problems
    if (problem !== undefined) return sentence(problem)
    return index === 0 && row.twice ? t('pattern.twice') : null
  }
}
