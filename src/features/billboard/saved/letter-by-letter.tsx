import { useText } from '../../../i18n/use-text'
import { useLetterName } from '../use-letter-name'
import classes from './saved.module.css'

/** A name to be compared with a proof: each character apart, with what it is. */
export function LetterByLetter({ shown }: { shown: string }) {
  const t = useText()
  const nameOf = useLetterName()
  return (
    <ol className={classes.letters} aria-label={t('studio.shared.letters')} dir="ltr">
      {placed(shown).map(({ character, key }) => (
        <li key={key} className={classes.letter}>
          <span className={classes.character} translate="no">
            {character}
          </span>
          <bdi className={classes.soft}>{nameOf(character)}</bdi>
        </li>
      ))}
    </ol>
  )
}

/** The same letter may stand twice: what leads up to it tells them apart. */
function placed(shown: string): { character: string; key: string }[] {
  return [...shown].map((character, place, all) => ({
    character,
    key: all.slice(0, place + 1).join(''),
  }))
}
