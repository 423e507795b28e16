import { Checkbox, TextInput } from '@mantine/core'
import '@mantine/core/styles/Checkbox.css'
import { Controller, type Control } from 'react-hook-form'
import { useText } from '../../../i18n/use-text'
import type { RulesValues } from './rules-values'
import { TimeZoneField } from './time-zone-field'
import classes from './settings.module.css'

type QuietFieldsProps = {
  control: Control<RulesValues>
  nights: boolean
  errors: Partial<Record<keyof RulesValues, string>>
  disabled: boolean
}

/** When nobody is asked. */
export function QuietFields({ control, nights, errors, disabled }: QuietFieldsProps) {
  const t = useText()
  return (
    <section className={classes.part} aria-labelledby="quiet-hours">
      <h2 id="quiet-hours" className={classes.title}>
        {t('askingSettings.quiet')}
      </h2>
      <p className={classes.soft}>{t('askingSettings.quiet.what')}</p>
      <div className={classes.field}>
        <Controller
          name="timeZone"
          control={control}
          render={({ field }) => (
            <TimeZoneField
              value={field.value}
              error={errors.timeZone ?? null}
              disabled={disabled}
              onChange={field.onChange}
            />
          )}
        />
      </div>
      <Tick name="nights" control={control} />
      {nights && (
        <div className={classes.clocks}>
          {(['from', 'to'] as const).map((name) => (
            <Controller
              key={name}
              name={name}
              control={control}
              render={({ field }) => (
                <TextInput
                  type="time"
                  required
                  withAsterisk={false}
                  label={t(`askingSettings.${name}`)}
                  error={errors[name] ?? null}
                  value={field.value}
                  onChange={field.onChange}
                  onBlur={field.onBlur}
                />
              )}
            />
          ))}
        </div>
      )}
      <Tick name="shabbat" control={control} />
      <Tick name="holidays" control={control} />
    </section>
  )
}

type TickProps = { name: 'nights' | 'shabbat' | 'holidays'; control: Control<RulesValues> }

function Tick({ name, control }: TickProps) {
  const t = useText()
  return (
    <Controller
      name={name}
      control={control}
      render={({ field }) => (
        <Checkbox
          size="md"
          label={t(`askingSettings.${name}`)}
          description={t(`askingSettings.${name}.what`)}
          checked={field.value}
          onChange={(event) => field.onChange(event.currentTarget.checked)}
          onBlur={field.onBlur}
        />
      )}
    />
  )
}
