import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { handleOf } from '../../../../domain/handle'
import { checkUsername } from '../../../../domain/username'
import { requestLimits } from '../../../../domain/username-request'
import { Handle, isolateLtr } from '../../../i18n/isolates'
import { useText } from '../../../i18n/use-text'
import { useAnnounce } from '../../../ui/announcer'
import { FailedState } from '../../../ui/failed-state'
import { suggestionsQuery } from '../queries'
import { filled } from './form-values'
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
        <Chips names={found.data.items} candidates={candidates} onChange={onChange} />
      )}
    </section>
  )
}

type ChipsProps = Pick<SuggestionsProps, 'candidates' | 'onChange'> & { names: string[] }

function Chips({ names, candidates, onChange }: ChipsProps) {
  const t = useText()
  const announce = useAnnounce()
  const taken = candidates.map((text) => checkUsername(text).username)
  const typed = filled(candidates).filter((text) => text !== '')
  const full = typed.length >= requestLimits.candidates
  function add(name: string) {
    if (full || taken.includes(name)) return
    onChange([...typed, name])
    announce(t('requestForm.suggestions.added', { handle: isolateLtr(handleOf(name)) }))
  }
  return (
    <>
      <ul className={classes.chips}>
        {names.map((name) => (
          <li key={name}>
            <button
              type="button"
              className={classes.chip}
              aria-label={t('requestForm.suggestions.add', { handle: isolateLtr(handleOf(name)) })}
              // Not `disabled`: the focus stays on what was just pressed.
              aria-disabled={full || taken.includes(name)}
              onClick={() => add(name)}
            >
              <IconPlus size={15} aria-hidden />
              <Handle username={name} />
            </button>
          </li>
        ))}
      </ul>
      {full && <p className={classes.help}>{t('requestForm.suggestions.full')}</p>}
    </>
  )
}
