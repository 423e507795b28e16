import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { alternatives } from '../../../../domain/billboard/alternatives'
import type { UsernameRequest } from '../../../../domain/api/username-requests'
import { useText } from '../../../i18n/use-text'
import { usernameChecksQuery } from '../queries'
import { NameChips } from './name-chips'
import classes from './suggestions.module.css'

type AlternativeNamesProps = {
  request: UsernameRequest
  candidates: string[]
  onChange: (candidates: string[]) => void
}

/** After Meta refused every candidate: names near them that none of our own lines and requests has. */
export function AlternativeNames({ request, candidates, onChange }: AlternativeNamesProps) {
  const t = useText()
  const names = useMemo(
    () =>
      alternatives({
        refused: request.candidates.map(({ displayCase }) => displayCase),
        displayName: request.line.displayName,
      }),
    [request],
  )
  const checks = useQuery(usernameChecksQuery(names))
  const held = new Set(
    checks.data?.items.flatMap(({ username, heldBy }) => (heldBy === null ? [] : username)),
  )
  const left = names.filter((name) => !held.has(name.toLowerCase()))
  if (left.length === 0) return null
  return (
    <section className={classes.root} aria-labelledby="alternatives">
      <h2 id="alternatives" className={classes.title}>
        {t('requestForm.alternatives')}
      </h2>
      <p className={classes.help}>{t('requestForm.alternatives.help')}</p>
      <NameChips names={left} candidates={candidates} onChange={onChange} />
    </section>
  )
}
