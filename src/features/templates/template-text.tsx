import { templateDirection } from '../../../domain/template-languages'
import classes from './template-page.module.css'

/** A text in its own language and direction, whatever the page's. */
export function TemplateText({ language, text }: { language: string; text: string }) {
  return (
    <p
      lang={language.replaceAll('_', '-')}
      dir={templateDirection(language)}
      className={classes.text}
    >
      {text}
    </p>
  )
}
