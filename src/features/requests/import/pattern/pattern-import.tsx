import { Button } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '../../../../i18n/use-text'
import { ImportCheck } from '../import-check'
import type { ChosenFile } from '../queries'
import classes from '../import.module.css'
import { PatternFields } from './pattern-fields'
import { fileOfRows, patternRows, type Typed } from './pattern-rows'
import { PatternTable } from './pattern-table'
import { usePatternFields } from './use-pattern-fields'
import { usePatternLines } from './use-pattern-lines'

const route = getRouteApi('/desk/requests/import')

/** Usernames for many lines by a pattern; they are judged and created like those of a file. */
export function PatternImport({ onStarted }: { onStarted: (jobId: string) => void }) {
  const t = useText()
  const { q, all } = route.useSearch()
  const [fields, setFields] = usePatternFields()
  const [typed, setTyped] = useState<Typed>({})
  const [file, setFile] = useState<ChosenFile>()
  const lines = usePatternLines(q, all === 'yes')
  const { brand, pattern, pattern2 } = fields
  const patterns = pattern2 === '' ? [pattern] : [pattern, pattern2]
  const rows = patternRows(lines.lines, { brand, patterns }, typed)
  const ready = rows.filter(({ candidates }) => candidates.some((name) => name.trim() !== ''))
  if (file !== undefined)
    return (
      <div className={classes.stack}>
        <div className={classes.actions}>
          <Button variant="default" onClick={() => setFile(undefined)}>
            {t('pattern.change')}
          </Button>
        </div>
        <ImportCheck key={file.at} file={file} onStarted={onStarted} />
      </div>
    )
  return (
    <div className={classes.stack}>
      <p>{t('pattern.what')}</p>
      <PatternFields fields={fields} onChange={setFields} />
      <PatternTable
        lines={lines}
        rows={rows}
        ranks={patterns.length}
        onType={(key, text) => setTyped((old) => ({ ...old, [key]: text }))}
      />
      <div className={classes.actions}>
        <Button
          disabled={ready.length === 0 || lines.loading}
          onClick={() => setFile(fileOfRows(rows, performance.now()))}
        >
          {t('pattern.check')}
        </Button>
        <p role="status">{t('pattern.ready', { count: ready.length })}</p>
      </div>
    </div>
  )
}
