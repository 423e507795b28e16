import { NativeSelect } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { askOrigins, phoneRequestStates } from '../../../../domain/phone-request'
import { templateLanguages } from '../../../../domain/template-languages'
import { useLanguageName } from '../../../i18n/language-name'
import { useText } from '../../../i18n/use-text'
import { FilterChips } from '../../../ui/filter-chips'
import type { LedgerSearch } from '../asking-search'
import { DayField } from '../day-field'
import { LineChoice } from '../line-choice'
import { ledgerFilterOf } from './ledger-filter'
import classes from './ledger.module.css'

const route = getRouteApi('/desk/asking/ledger')

/** What the ledger is narrowed by; all of it is in the address. */
export function LedgerFilters() {
  const t = useText()
  const nameOf = useLanguageName()
  const filter = ledgerFilterOf(route.useSearch())
  const navigate = route.useNavigate()
  const set = (change: { [Name in keyof LedgerSearch]: string | undefined }) =>
    // The route's own reader drops what is not set.
    void navigate({ search: (old) => ({ ...old, ...change }), replace: true })
  const field = (name: keyof LedgerSearch) => ({
    value: filter[name] ?? '',
    onChange: (event: { currentTarget: { value: string } }) =>
      set({ [name]: event.currentTarget.value || undefined }),
  })
  const languages = templateLanguages
    .map((language) => ({ value: language, label: `${nameOf(language)} (${language})` }))
    .toSorted((one, other) => one.label.localeCompare(other.label))
  return (
    <div className={classes.filters} role="search" aria-label={t('list.filters')}>
      <div className={classes.line}>
        <LineChoice lineId={filter.lineId} onChange={(lineId) => set({ lineId })} />
      </div>
      <NativeSelect
        label={t('ledger.filter.state')}
        className={classes.select}
        data={[
          { value: '', label: t('ledger.filter.anyState') },
          ...phoneRequestStates.map((state) => ({
            value: state,
            label: t(`ledger.state.${state}`),
          })),
        ]}
        {...field('state')}
      />
      <NativeSelect
        label={t('ledger.filter.language')}
        className={classes.select}
        data={[{ value: '', label: t('ledger.filter.anyLanguage') }, ...languages]}
        {...field('language')}
      />
      <NativeSelect
        label={t('ledger.filter.origin')}
        className={classes.select}
        data={[
          { value: '', label: t('ledger.filter.anyOrigin') },
          ...askOrigins.map((origin) => ({ value: origin, label: t(`ledger.origin.${origin}`) })),
        ]}
        {...field('origin')}
      />
      {(['from', 'to'] as const).map((name) => (
        <DayField
          key={name}
          label={t(`ledger.filter.${name}`)}
          className={classes.day}
          day={filter[name]}
          onChange={(day) => set({ [name]: day })}
        />
      ))}
      <FilterChips
        label={t('ledger.filter.open')}
        value={filter.open}
        onChange={(open) => set({ open })}
        options={(['true', 'false'] as const).map((open) => ({
          value: open,
          label: t(`ledger.filter.open.${open}`),
        }))}
      />
    </div>
  )
}
