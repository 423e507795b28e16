import { IconLanguage } from '@tabler/icons-react'
import { useText } from '../../i18n/use-text'
import { useLanguageSwitch } from './use-language-switch'
import classes from './board-button.module.css'

/** Names the other language in itself: whoever needs it can read it. */
export function LanguageButton() {
  const t = useText()
  const { language, switchTo } = useLanguageSwitch()
  const other = language === 'he' ? 'en' : 'he'
  return (
    <button
      type="button"
      lang={other}
      className={classes.root}
      onClick={() => void switchTo(other)}
    >
      <IconLanguage size={19} stroke={1.8} aria-hidden />
      <span className={classes.word}>{t(`language.${other}`)}</span>
    </button>
  )
}
