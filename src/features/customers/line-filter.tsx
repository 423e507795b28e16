import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { UserText } from '../../i18n/isolates'
import { Phone } from '../../i18n/phone'
import { useText } from '../../i18n/use-text'
import { Dialog } from '../../ui/dialog'
import { FailedState } from '../../ui/failed-state'
import { FilterChips } from '../../ui/filter-chips'
import { SearchBox } from '../../ui/search-box'
import { SkeletonRows } from '../../ui/skeleton-rows'
import { lineQuery, linesToChooseQuery } from './queries'
import classes from './customers.module.css'

type LineFilterProps = {
  value: string | undefined
  onChange: (lineId: string | undefined) => void
}

/** More than this many chips are a wall; then a line is chosen by search. */
const mostChips = 4

/** The customers of one line. Not shown where there is only one. */
export function LineFilter({ value, onChange }: LineFilterProps) {
  const t = useText()
  const lines = useQuery(linesToChooseQuery('', mostChips + 1)).data?.items ?? []
  if (lines.length < 2 && value === undefined) return null
  const isChip = value === undefined || lines.some(({ id }) => id === value)
  if (lines.length <= mostChips && isChip)
    return (
      <FilterChips
        label={t('customers.column.line')}
        value={value}
        onChange={onChange}
        options={lines.map(({ id, displayName }) => ({
          value: id,
          label: <UserText>{displayName}</UserText>,
        }))}
      />
    )
  return value === undefined ? (
    <LineButton onChoose={onChange} />
  ) : (
    <LineChip lineId={value} onRemove={() => onChange(undefined)} />
  )
}

function LineChip({ lineId, onRemove }: { lineId: string; onRemove: () => void }) {
  const t = useText()
  const line = useQuery(lineQuery(lineId)).data
  const label =
    line === undefined
      ? t('customers.filter.oneLine')
      : t('customers.filter.line', { line: line.displayName })
  return (
    <button
      type="button"
      className={classes.lineChip}
      aria-label={t('list.removeFilter', { filter: label })}
      onClick={onRemove}
    >
      <span dir="auto">{label}</span>
      <IconX size={16} aria-hidden />
    </button>
  )
}

function LineButton({ onChoose }: { onChoose: (lineId: string) => void }) {
  const t = useText()
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button variant="default" size="compact-md" onClick={() => setOpened(true)}>
        {t('customers.filter.chooseLine')}
      </Button>
      <Dialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('customers.filter.chooseLine')}
      >
        <LineSearch
          onChoose={(lineId) => {
            setOpened(false)
            onChoose(lineId)
          }}
        />
      </Dialog>
    </>
  )
}

function LineSearch({ onChoose }: { onChoose: (lineId: string) => void }) {
  const t = useText()
  const [q, setQ] = useState('')
  const lines = useQuery(linesToChooseQuery(q, 50))
  return (
    <div className={classes.picker}>
      <SearchBox value={q} onSearch={setQ} label={t('lines.search')} />
      {lines.isPending && <SkeletonRows label={t('lines.loading')} rows={4} rowHeight={44} />}
      {lines.isError && <FailedState error={lines.error} onRetry={() => void lines.refetch()} />}
      {lines.data?.items.length === 0 && <p role="status">{t('list.filteredEmpty.title')}</p>}
      <ul className={classes.lines} aria-label={t('lines.title')}>
        {lines.data?.items.map((line) => (
          <li key={line.id}>
            <button type="button" className={classes.line} onClick={() => onChoose(line.id)}>
              <UserText>{line.displayName}</UserText>
              <span className={classes.soft}>
                <Phone value={line.phoneNumber} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
