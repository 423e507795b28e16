import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay } from '../../api/me'
import { Handle, UserText } from '../../i18n/isolates'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { SearchBox } from '../../ui/search-box'
import { SkeletonRows } from '../../ui/skeleton-rows'
import { candidatesQuery, lineNamesQuery } from './queries'
import classes from './studio.module.css'

type OnPick = (handle: string) => void

/** Own names and candidates by search; read only when somebody opens it. */
export function HandlePicker({ onPick }: { onPick: OnPick }) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const [q, setQ] = useState('')
  const mayReadRequests = useMay('requests.read')
  return (
    <details className={classes.fold} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('studio.pick')}</summary>
      {open && (
        <div className={classes.stack}>
          <SearchBox value={q} onSearch={setQ} label={t('studio.pick.search')} />
          <LineNames q={q} onPick={onPick} />
          {mayReadRequests && <Candidates q={q} onPick={onPick} />}
        </div>
      )}
    </details>
  )
}

function LineNames({ q, onPick }: { q: string; onPick: OnPick }) {
  const t = useText()
  const names = useQuery(lineNamesQuery(q))
  return (
    <NameList
      title={t('studio.pick.lines')}
      names={names.data?.map((name) => ({
        ...name,
        state: t(name.state === 'live' ? 'studio.pick.live' : 'studio.pick.reserved'),
      }))}
      error={names.error}
      onRetry={() => void names.refetch()}
      onPick={onPick}
    />
  )
}

function Candidates({ q, onPick }: { q: string; onPick: OnPick }) {
  const t = useText()
  const names = useQuery(candidatesQuery(q))
  return (
    <NameList
      title={t('studio.pick.requests')}
      names={names.data}
      error={names.error}
      onRetry={() => void names.refetch()}
      onPick={onPick}
    />
  )
}

type NameListProps = {
  title: string
  names: { id: string; line: string; username: string; shown: string; state?: string }[] | undefined
  error: Error | null
  onRetry: () => void
  onPick: OnPick
}

function NameList({ title, names, error, onRetry, onPick }: NameListProps) {
  const t = useText()
  if (names === undefined)
    return error === null ? (
      <SkeletonRows label={title} rows={2} rowHeight={36} />
    ) : (
      <FailedState error={error} onRetry={onRetry} />
    )
  return (
    <div>
      <p className={classes.label}>{title}</p>
      {names.length === 0 && <p className={classes.soft}>{t('studio.pick.nothing')}</p>}
      <ul className={classes.names}>
        {names.map(({ id, line, username, shown, state }) => (
          <li key={id}>
            <button type="button" className={classes.name} onClick={() => onPick(shown)}>
              <Handle username={username} displayCase={shown} />
              <span className={classes.soft}>
                <UserText>{line}</UserText>
                {state !== undefined && ` · ${state}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
