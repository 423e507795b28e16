import { Button } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { lineStatuses, usernameStates } from '../../../domain/line'
import { useText } from '../../i18n/use-text'
import { FilterChips } from '../../ui/filter-chips'
import { SearchBox } from '../../ui/search-box'
import { AccountFilter } from './account-filter'
import { filtersOn, type LinesFilter } from './lines-search'
import classes from './lines-toolbar.module.css'

type LinesToolbarProps = {
  filter: LinesFilter
  /** How many lines match, once known. */
  total: number | undefined
  onChange: (change: LinesFilter) => void
  onClear: () => void
}

/** Keys of one moment are one search. No longer: what a further key makes useless is given up, not waited for. */
const searchDelay = 10

export function LinesToolbar({ filter, total, onChange, onClear }: LinesToolbarProps) {
  const t = useText()
  const panelId = useId()
  const [opened, setOpened] = useState(false)
  const on = filtersOn(filter)
  return (
    <div className={classes.root}>
      <div className={classes.first}>
        <div className={classes.search}>
          <SearchBox
            label={t('lines.search')}
            value={filter.q ?? ''}
            onSearch={(q) => onChange({ q })}
            delay={searchDelay}
          />
        </div>
        <Button
          className={classes.toggle}
          variant="default"
          leftSection={<IconAdjustmentsHorizontal size={18} aria-hidden />}
          aria-expanded={opened}
          aria-controls={panelId}
          onClick={() => setOpened(!opened)}
        >
          {on === 0 ? t('lines.filters') : t('lines.filtersOn', { count: on })}
        </Button>
        <p className={classes.count}>
          {total === undefined ? '\u00a0' : t('lines.count', { count: total })}
        </p>
      </div>
      <div id={panelId} className={classes.filters} data-open={opened}>
        <FilterChips
          label={t('lines.filter.username')}
          options={usernameStates.map((value) => ({ value, label: t(`lines.username.${value}`) }))}
          value={filter.usernameState}
          onChange={(usernameState) => onChange({ usernameState })}
        />
        <FilterChips
          label={t('lines.filter.status')}
          options={lineStatuses.map((value) => ({ value, label: t(`lines.status.${value}`) }))}
          value={filter.status}
          onChange={(status) => onChange({ status })}
        />
        <AccountFilter value={filter.wabaId} onChange={(wabaId) => onChange({ wabaId })} />
        {on > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={onClear}>
            {t('action.clearFilters')}
          </Button>
        )}
      </div>
    </div>
  )
}
