import { getRouteApi } from '@tanstack/react-router'
import { assetPlatforms } from '../../../../domain/platform'
import { platformVerdicts } from '../../../../domain/platform-board'
import { useText } from '../../../i18n/use-text'
import { FilterChips } from '../../../ui/filter-chips'
import { SearchBox } from '../../../ui/search-box'
import type { PlatformsSearch } from './platforms-search'
import classes from './platforms.module.css'

const route = getRouteApi('/desk/platforms')

/** A platform alone narrows nothing: it says where the standing is looked for. */
export function PlatformsFilters() {
  const t = useText()
  const { q = '', verdict, platform } = route.useSearch()
  const navigate = route.useNavigate()
  const set = (change: { [Key in keyof PlatformsSearch]: PlatformsSearch[Key] | undefined }) =>
    void navigate({ search: (old) => ({ ...old, ...change }), replace: true })
  return (
    <div className={classes.filters}>
      <div className={classes.search}>
        <SearchBox
          value={q}
          label={t('platforms.search')}
          onSearch={(text) => set({ q: text === '' ? undefined : text })}
        />
      </div>
      <div className={classes.chips}>
        <FilterChips
          label={t('platforms.filter.verdict')}
          value={verdict}
          onChange={(value) =>
            set({ verdict: value, ...(value === undefined ? { platform: undefined } : {}) })
          }
          options={platformVerdicts.map((value) => ({
            value,
            label: t(`platforms.verdict.${value}`),
          }))}
        />
        {verdict !== undefined && (
          <FilterChips
            label={t('platforms.filter.platform')}
            value={platform}
            onChange={(value) => set({ platform: value })}
            options={assetPlatforms.map((value) => ({ value, label: t(`platforms.${value}`) }))}
          />
        )}
      </div>
    </div>
  )
}
