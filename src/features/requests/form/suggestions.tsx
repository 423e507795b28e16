import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useText } from '../../../i18n/use-text'
import { FailedState } from '../../../ui/failed-state'
import { suggestionsQuery } from '../queries'
import { NameChips } from './name-chips'
import classes from './suggestions.module.css'

type SuggestionsProps = {
  lineId: string | undefined
  candidates: string[]
  onChange: (candidates: string[]) => void
}

/** The names that Meta keeps for this portfolio; asked for only when somebody wants to see them. */
export function Suggestions({ lineId, candidates, onChange }: SuggestionsProps) {
  const t = useText()
  const [wanted, setWanted] = useState(false)
  const found = useQuery({
    ...suggestionsQuery(lineId ?? ''),
    enabled: wanted && lineId !== undefined,
  })
  return (
    <section className={classes.root} aria-labelledby="suggestions">
      <h2 id="suggestions" className={classes.title}>
        {t('requestForm.suggestions')}
      </h2>
      <p className={classes.help}>{t('requestForm.suggestions.help')}</p>
      {lineId === undefined && (
        <p className={classes.help}>{t('requestForm.suggestions.lineFirst')}</p>
      )}
      {lineId !== undefined && !wanted && (
        <Button variant="default" className={classes.show} onClick={() => setWanted(true)}>
          {t('requestForm.suggestions.show')}
        </Button>
      )}
      <div role="status">
        {found.isLoading && <p className={classes.help}>{t('requestForm.suggestions.loading')}</p>}
        {wanted && found.data?.items.length === 0 && <p>{t('requestForm.suggestions.none')}</p>}
      </div>
      {wanted && found.isError && (
        <FailedState error={found.error} onRetry={() => void found.refetch()} />
      )}
      {wanted && found.data !== undefined && found.data.items.length > 0 && (
        <NameChips names={found.data.items} candidates={candidates} onChange={onChange} />
      )}
    </section>
  )
}
