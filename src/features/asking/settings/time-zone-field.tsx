import { useLingui } from '@lingui/react'
import { useState } from 'react'
import { localeOf } from '../../../i18n/i18n'
import { Id } from '../../../i18n/isolates'
import { useText } from '../../../i18n/use-text'
import { SearchChoice } from '../../../ui/search-choice'
import { findTimeZones } from './time-zones'

type TimeZoneFieldProps = {
  value: string
  error: string | null
  disabled: boolean
  onChange: (zone: string) => void
}

/** One of some four hundred zones, found by its place or by its name in the person's language. */
export function TimeZoneField({ value, error, disabled, onChange }: TimeZoneFieldProps) {
  const t = useText()
  const { i18n } = useLingui()
  const [text, setText] = useState('')
  const found = text === '' ? [] : findTimeZones(text, localeOf(i18n.locale))
  return (
    <SearchChoice
      label={t('askingSettings.zone')}
      description={t('askingSettings.zone.what')}
      error={error}
      disabled={disabled}
      dir="ltr"
      shown={value}
      nothing={t(text === '' ? 'askingSettings.zone.what' : 'askingSettings.zone.nothing')}
      options={found.map(({ zone, name }) => ({
        value: zone,
        label: <Id>{zone}</Id>,
        hint: <bdi>{name}</bdi>,
      }))}
      onType={setText}
      onChoose={onChange}
    />
  )
}
