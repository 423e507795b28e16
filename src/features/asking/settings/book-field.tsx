import { Radio, Stack } from '@mantine/core'
import '@mantine/core/styles/Radio.css'
import { Controller, type Control } from 'react-hook-form'
import { useText } from '../../../i18n/use-text'
import type { RulesValues } from './rules-values'
import classes from './settings.module.css'

const choices = ['on', 'off', 'unknown'] as const

/** What Meta does not tell: whether its contact book is on. */
export function BookField({ control }: { control: Control<RulesValues> }) {
  const t = useText()
  return (
    <section id="contact-book" className={classes.part} aria-labelledby="contact-book-title">
      <h2 id="contact-book-title" className={classes.title}>
        {t('askingSettings.book')}
      </h2>
      <p className={classes.soft}>{t('askingSettings.book.what')}</p>
      <Controller
        name="contactBook"
        control={control}
        render={({ field }) => (
          <Radio.Group
            aria-labelledby="contact-book-title"
            value={field.value}
            onChange={field.onChange}
          >
            <Stack gap="sm">
              {choices.map((choice) => (
                <Radio
                  key={choice}
                  size="md"
                  value={choice}
                  label={t(`askingSettings.book.${choice}`)}
                  description={t(`askingSettings.book.${choice}.what`)}
                />
              ))}
            </Stack>
          </Radio.Group>
        )}
      />
    </section>
  )
}
