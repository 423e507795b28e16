import { SegmentedControl } from '@mantine/core'
import '@mantine/core/styles/FloatingIndicator.css'
import '@mantine/core/styles/SegmentedControl.css'
import { useState } from 'react'
import type { Language } from '../../../domain/api/me'
import { useLanguage, useText } from '../../i18n/use-text'
import { CopyText } from '../../ui/copy-text'
import classes from './line-readiness.module.css'

const languages = ['en', 'he'] as const satisfies readonly Language[]

type ReadinessMessageProps = {
  message: Record<Language, string>
  /** The item it is about, to tell the messages of the page apart. */
  about: string
}

/** Words to send to whoever must act, in the language that they read. */
export function ReadinessMessage({ message, about }: ReadinessMessageProps) {
  const t = useText()
  const shown = useLanguage()
  const [chosen, setChosen] = useState<Language>()
  const language = chosen ?? shown.language
  return (
    <details className={classes.message}>
      <summary className={classes.summary} aria-label={t('readiness.message.of', { item: about })}>
        {t('readiness.message')}
      </summary>
      <div className={classes.body}>
        <SegmentedControl
          size="xs"
          withItemsBorders={false}
          aria-label={t('readiness.message.language')}
          value={language}
          onChange={(value) => setChosen(value === 'he' ? 'he' : 'en')}
          data={languages.map((value) => ({
            value,
            label: <span lang={value}>{t(`language.${value}`)}</span>,
          }))}
        />
        <p className={classes.text} lang={language} dir={language === 'he' ? 'rtl' : 'ltr'}>
          {message[language]}
        </p>
        <CopyText
          text={message[language]}
          label={t('readiness.message.copy')}
          fullLabel={t('readiness.message.copyOf', { item: about })}
        />
      </div>
    </details>
  )
}
