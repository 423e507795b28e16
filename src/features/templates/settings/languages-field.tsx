import { ActionIcon, NativeSelect } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { templateLanguages } from '../../../../domain/template-languages'
import { wordingFor } from '../../../../domain/template-family'
import { useText } from '../../../i18n/use-text'
import { LanguageName, useLanguageName } from '../../../i18n/language-name'
import type { Family } from '../queries'
import classes from './settings.module.css'

type LanguagesFieldProps = { family: Family; onChange: (languages: string[]) => void }

/** The languages that every account has; one at least. */
export function LanguagesField({ family, onChange }: LanguagesFieldProps) {
  const t = useText()
  const nameOf = useLanguageName()
  const { languages } = family
  const left = templateLanguages
    .filter((language) => !languages.includes(language))
    .map((language) => ({ value: language, label: `${nameOf(language)} (${language})` }))
    .toSorted((one, other) => one.label.localeCompare(other.label))
  return (
    <section aria-labelledby="template-languages" className={classes.part}>
      <h2 id="template-languages" className={classes.title}>
        {t('templateSettings.languages')}
      </h2>
      <p className={classes.soft}>{t('templateSettings.languages.what')}</p>
      <ul className={classes.languages}>
        {languages.map((language) => (
          <li key={language} className={classes.language}>
            <span>
              <LanguageName language={language} />
              {wordingFor(family, language) === null && (
                <span className={classes.lacks}> {t('templateSettings.noText')}</span>
              )}
            </span>
            {languages.length > 1 && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('templateSettings.remove', { language: nameOf(language) })}
                onClick={() => onChange(languages.filter((other) => other !== language))}
              >
                <IconX size={16} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      <NativeSelect
        label={t('templateSettings.add')}
        className={classes.add}
        value=""
        data={[{ value: '', label: t('templateSettings.choose') }, ...left]}
        onChange={(event) => {
          if (event.currentTarget.value !== '') onChange([...languages, event.currentTarget.value])
        }}
      />
    </section>
  )
}
