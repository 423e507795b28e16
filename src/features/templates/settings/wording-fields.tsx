import { isWordingLanguage, shippedWording } from '../../../../domain/template-wording'
import { useText } from '../../../i18n/use-text'
import { BodyField } from '../body-field'
import { useLanguageName } from '../../../i18n/language-name'
import type { Family } from '../queries'
import { TemplateText } from '../template-text'
import classes from './settings.module.css'

type WordingFieldsProps = { family: Family; onChange: (wordings: Family['wordings']) => void }

/** The text of each language: what ships, and where it is allowed an own one in its place. */
export function WordingFields({ family, onChange }: WordingFieldsProps) {
  const t = useText()
  const nameOf = useLanguageName()
  const { languages, wordings, ownWording } = family
  function write(language: string, body: string) {
    onChange([...wordings.filter((wording) => wording.language !== language), { language, body }])
  }
  return (
    <section aria-labelledby="template-texts" className={classes.part}>
      <h2 id="template-texts" className={classes.title}>
        {t('templateSettings.texts')}
      </h2>
      <p className={classes.soft}>{t('templateSettings.texts.what')}</p>
      {languages.map((language) => (
        <div key={language} className={classes.wording}>
          <h3 className={classes.name}>{nameOf(language)}</h3>
          {isWordingLanguage(language) ? (
            <TemplateText language={language} text={shippedWording(language)} />
          ) : (
            <p className={classes.lacks}>{t('templateSettings.noText')}</p>
          )}
          {ownWording && (
            <BodyField
              label={t('templateSettings.ownText', { language: nameOf(language) })}
              language={language}
              body={wordings.find((wording) => wording.language === language)?.body ?? ''}
              onChange={(body) => write(language, body)}
            />
          )}
        </div>
      ))}
    </section>
  )
}
