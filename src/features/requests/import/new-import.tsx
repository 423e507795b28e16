import { useState, type ChangeEvent } from 'react'
import { useText } from '../../../i18n/use-text'
import { ImportCheck } from './import-check'
import type { ChosenFile } from './queries'
import classes from './import.module.css'

/** Choose a file, and see what would come of it. */
export function NewImport({ onStarted }: { onStarted: (jobId: string) => void }) {
  const t = useText()
  const [file, setFile] = useState<ChosenFile>()
  async function choose(event: ChangeEvent<HTMLInputElement>) {
    const chosen = event.target.files?.[0]
    if (chosen === undefined) return setFile(undefined)
    const bytes = new Uint8Array(await chosen.arrayBuffer())
    setFile((old) => ({ name: chosen.name, at: (old?.at ?? 0) + chosen.lastModified, bytes }))
  }
  return (
    <div className={classes.stack}>
      <p>{t('import.columns')}</p>
      <label className={classes.file}>
        {t('import.file')}
        <input
          type="file"
          accept=".csv,text/csv,text/plain"
          className={classes.field}
          onChange={(event) => void choose(event)}
        />
      </label>
      {file !== undefined && <ImportCheck key={file.at} file={file} onStarted={onStarted} />}
    </div>
  )
}
