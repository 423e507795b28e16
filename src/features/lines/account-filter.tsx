import { useQuery } from '@tanstack/react-query'
import { useMay } from '../../api/me'
import { useText } from '../../i18n/use-text'
import { FilterChips } from '../../ui/filter-chips'
import { useCalm } from '../../ui/use-calm'
import { AccountName } from './line-cells'
import { accountsQuery, type LineAccount } from './queries'
import classes from './account-filter.module.css'

type AccountFilterProps = {
  value: string | undefined
  onChange: (wabaId: string | undefined) => void
}

/** More than this many chips are a wall; then it is a list to open. */
const mostChips = 5

/** The lines of one account. Not shown where there is only one. */
export function AccountFilter({ value, onChange }: AccountFilterProps) {
  const t = useText()
  const accounts = useAccounts(value)
  if (accounts.length < 2 && value === undefined) return null
  const label = t('lines.filter.account')
  if (accounts.length <= mostChips)
    return (
      <FilterChips
        label={label}
        options={accounts.map(({ wabaId, name }) => ({
          value: wabaId,
          label: <AccountName wabaId={wabaId} name={name} />,
        }))}
        value={value}
        onChange={onChange}
      />
    )
  return (
    <label className={classes.root}>
      {label}
      <select
        className={classes.select}
        value={value ?? ''}
        onChange={(event) => onChange(event.currentTarget.value || undefined)}
      >
        <option value="">{t('lines.filter.anyAccount')}</option>
        {accounts.map(({ wabaId, name }) => (
          <option key={wabaId} value={wabaId} dir="auto">
            {name ?? wabaId}
          </option>
        ))}
      </select>
    </label>
  )
}

/** The known accounts; one that the address names is always among them. */
export function useAccounts(chosen?: string): LineAccount[] {
  const { data: known = [] } = useQuery({
    ...accountsQuery(useMay('settings.read')),
    enabled: useCalm(),
  })
  if (chosen === undefined || known.some(({ wabaId }) => wabaId === chosen)) return known
  return [...known, { wabaId: chosen, name: null }]
}
