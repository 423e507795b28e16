import { NativeSelect, TextInput } from '@mantine/core'
import { Controller, type Control } from 'react-hook-form'
import { useText } from '../../../i18n/use-text'
import { numberBounds, type NumberField, type RulesValues } from './rules-values'
import { useLanguageChoices } from './use-language-choices'
import classes from './settings.module.css'

type OftenFieldsProps = {
  control: Control<RulesValues>
  errors: Partial<Record<keyof RulesValues, string>>
}

const labels = {
  coolDownDays: 'coolDown',
  mostAsks: 'most',
  expiresAfterDays: 'expires',
} as const satisfies Record<NumberField, string>

/** How often one customer is asked, and in which language where nothing else says it. */
export function OftenFields({ control, errors }: OftenFieldsProps) {
  const t = useText()
  const languages = useLanguageChoices()
  return (
    <section className={classes.part} aria-labelledby="how-often">
      <h2 id="how-often" className={classes.title}>
        {t('askingSettings.often')}
      </h2>
      {(Object.keys(labels) as NumberField[]).map((name) => (
        <Controller
          key={name}
          name={name}
          control={control}
          render={({ field }) => (
            <TextInput
              type="number"
              inputMode="numeric"
              className={classes.field}
              classNames={{ input: classes.number }}
              min={numberBounds[name][0]}
              max={numberBounds[name][1]}
              label={t(`askingSettings.${labels[name]}`)}
              description={t(`askingSettings.${labels[name]}.what`)}
              error={errors[name] ?? null}
              value={field.value}
              onChange={field.onChange}
              onBlur={field.onBlur}
            />
          )}
        />
      ))}
      <Controller
        name="defaultLanguage"
        control={control}
        render={({ field }) => (
          <NativeSelect
            className={classes.field}
            label={t('askingSettings.language')}
            description={t('askingSettings.language.what')}
            error={errors.defaultLanguage ?? null}
            data={languages(field.value)}
            value={field.value}
            onChange={field.onChange}
            onBlur={field.onBlur}
          />
        )}
      />
    </section>
  )
}
