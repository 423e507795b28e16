import { useText } from '../../../i18n/use-text'
import { useLetterName } from '../use-letter-name'
import classes from './saved.module.css'

/** A name to be compared with a proof: each character apart, with what it is. */
export function LetterByLetter({ shown }: { shown: string }) {
  const t = useText()
  const nameOf = useLetterName()
  return (
    <ol className={classes.letters} aria-label={t('studio.shared.letters')} dir="ltr">
      {[...shown].map((character, place) => (
        // The same letter may stand twice.
        <li key={`${place} ${character}`} className={classes.letter}>
          <span className={classes.character} translate="no">
            {character}
          </span>
          <bdi className={classes.soft}>{nameOf(character)}</bdi>
        </li>
      ))}
    </ol>
  )
}
