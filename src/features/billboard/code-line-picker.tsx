import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { UserText } from '../../i18n/isolates'
import { Phone } from '../../i18n/phone'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { SearchBox } from '../../ui/search-box'
import { SkeletonRows } from '../../ui/skeleton-rows'
import { codeLinesQuery } from './code-queries'
import classes from './studio.module.css'

export type CodeLine = { id: string; displayName: string }

type CodeLinePickerProps = { what: string; open: boolean; onPick: (line: CodeLine) => void }

/** One of the own lines, by search. */
export function CodeLinePicker({ what, open, onPick }: CodeLinePickerProps) {
  const t = useText()
  const [q, setQ] = useState('')
  return (
    <details className={classes.fold} open={open}>
      <summary>{t('studio.qr.line')}</summary>
      <div className={classes.stack}>
        <p className={classes.soft}>{what}</p>
        <SearchBox value={q} onSearch={setQ} label={t('studio.qr.line.search')} />
        <Lines q={q} onPick={onPick} />
      </div>
    </details>
  )
}

function Lines({ q, onPick }: { q: string; onPick: (line: CodeLine) => void }) {
  const t = useText()
  const lines = useQuery(codeLinesQuery(q))
  if (lines.data === undefined)
    return lines.error === null ? (
      <SkeletonRows label={t('studio.qr.line')} rows={3} rowHeight={36} />
    ) : (
      <FailedState error={lines.error} onRetry={() => void lines.refetch()} />
    )
  if (lines.data.length === 0) return <p className={classes.soft}>{t('studio.pick.nothing')}</p>
  return (
    <ul className={classes.names} aria-label={t('studio.qr.line')}>
      {lines.data.map((line) => (
        <li key={line.id}>
          <button type="button" className={classes.name} onClick={() => onPick(line)}>
            <UserText>{line.displayName}</UserText>
            <span className={classes.soft}>
              <Phone value={line.phoneNumber} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
