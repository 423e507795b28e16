import { IconPlus } from '@tabler/icons-react'
import { handleOf } from '../../../../domain/handle'
import { checkUsername } from '../../../../domain/username'
import { requestLimits } from '../../../../domain/username-request'
import { Handle, isolateLtr } from '../../../i18n/isolates'
import { useText } from '../../../i18n/use-text'
import { useAnnounce } from '../../../ui/announcer'
import { filled } from './form-values'
import classes from './suggestions.module.css'

type NameChipsProps = {
  /** Usernames, or handles in their display case. */
  names: string[]
  candidates: string[]
  onChange: (candidates: string[]) => void
}

/** Names to take as candidates by one press each. */
export function NameChips({ names, candidates, onChange }: NameChipsProps) {
  const t = useText()
  const announce = useAnnounce()
  const taken = candidates.map((text) => checkUsername(text).username)
  const typed = filled(candidates).filter((text) => text !== '')
  const full = typed.length >= requestLimits.candidates
  const isTaken = (name: string) => taken.includes(name.toLowerCase())
  function add(name: string) {
    if (full || isTaken(name)) return
    onChange([...typed, name])
    announce(t('requestForm.suggestions.added', { handle: isolateLtr(shownAs(name)) }))
  }
  return (
    <>
      <ul className={classes.chips}>
        {names.map((name) => (
          <li key={name}>
            <button
              type="button"
              className={classes.chip}
              aria-label={t('requestForm.suggestions.add', { handle: isolateLtr(shownAs(name)) })}
              // Not `disabled`: the focus stays on what was just pressed.
              aria-disabled={full || isTaken(name)}
              onClick={() => add(name)}
            >
              <IconPlus size={15} aria-hidden />
              <Handle username={name.toLowerCase()} displayCase={name} />
            </button>
          </li>
        ))}
      </ul>
      {full && <p className={classes.help}>{t('requestForm.suggestions.full')}</p>}
    </>
  )
}

function shownAs(name: string): string {
  return handleOf(name.toLowerCase(), name)
}
