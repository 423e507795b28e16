import { getRouteApi } from '@tanstack/react-router'
import { askStates } from '../../../domain/customer'
import { useText } from '../../i18n/use-text'
import { FilterChips } from '../../ui/filter-chips'
import { SearchBox } from '../../ui/search-box'
import { longestSearch, type CustomersSearch } from './customers-search'
import { LineChoice } from './line-choice'
import classes from './customers.module.css'

const route = getRouteApi('/desk/customers')

export function CustomersFilters() {
  const t = useText()
  const { q = '', lineId, hasPhone, state } = route.useSearch()
  const navigate = route.useNavigate()
  const set = (change: { [Key in keyof CustomersSearch]: CustomersSearch[Key] | undefined }) =>
    void navigate({ search: (old) => ({ ...old, ...change }), replace: true })
  return (
    <div className={classes.filters}>
      <div className={classes.fields}>
        <div className={classes.search}>
          <SearchBox
            value={q}
            label={t('customers.search')}
            maxLength={longestSearch}
            onSearch={(text) => set({ q: text === '' ? undefined : text })}
          />
        </div>
        <div className={classes.lineField}>
          <LineChoice lineId={lineId} onChange={(value) => set({ lineId: value })} />
        </div>
      </div>
      <div className={classes.chips}>
        <FilterChips
          label={t('customers.filter.phone')}
          value={hasPhone}
          onChange={(value) => set({ hasPhone: value })}
          options={[
            { value: 'false', label: t('customers.filter.phone.false') },
            { value: 'true', label: t('customers.filter.phone.true') },
          ]}
        />
        <FilterChips
          label={t('customers.filter.ask')}
          value={state}
          onChange={(value) => set({ state: value })}
          options={askStates.map((value) => ({ value, label: t(`customers.ask.${value}`) }))}
        />
      </div>
    </div>
  )
}
