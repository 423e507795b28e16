import { NativeSelect } from '@mantine/core'
import { useQueries, useQuery } from '@tanstack/react-query'
import { IconX } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { requestStates } from '../../../domain/username-request'
import { useMe } from '../../api/me'
import { useText } from '../../i18n/use-text'
import { FilterChips } from '../../ui/filter-chips'
import { SearchBox } from '../../ui/search-box'
import { countQuery, filtersOf, lineQuery } from './queries'
import { groupNames, groupOf, stateGroups, type StateGroup } from './request-states'
import { requestSorts, statesOf, type RequestsSearch } from './requests-search'
import classes from './requests-filters.module.css'

const route = getRouteApi('/desk/requests')

export function RequestsFilters() {
  const t = useText()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const set = (change: Partial<Record<keyof RequestsSearch, string | undefined>>) =>
    // The route's own search validator drops what is not understood.
    void navigate({ search: (old) => ({ ...old, ...change }) as RequestsSearch, replace: true })
  const states = statesOf(search)
  const group = groupOf(states)
  return (
    <div className={classes.root}>
      <div className={classes.row}>
        <div className={classes.search}>
          <SearchBox
            value={search.q ?? ''}
            label={t('requests.list.search')}
            onSearch={(q) => set({ q: q === '' ? undefined : q })}
          />
        </div>
        <OneState
          value={group === undefined && states.length === 1 ? states[0] : undefined}
          onChange={(state) => set({ state })}
        />
        <NativeSelect
          label={t('requests.list.order')}
          className={classes.select}
          value={search.sort ?? '-createdAt'}
          onChange={(event) => {
            const sort = event.currentTarget.value
            set({ sort: sort === '-createdAt' ? undefined : sort })
          }}
          data={requestSorts.map((sort) => ({
            value: sort,
            label: t(`requests.list.order.${sort}`),
          }))}
        />
      </div>
      <div className={classes.row}>
        <GroupChips
          value={group}
          onChange={(name) =>
            set({ state: name === undefined ? undefined : stateGroups[name].join(',') })
          }
        />
        <FilterChips
          label={t('requests.list.whose')}
          value={search.requester}
          onChange={(requester) => set({ requester })}
          options={[{ value: 'me', label: t('requests.list.mine') }]}
        />
        {search.lineId !== undefined && (
          <LineChip lineId={search.lineId} onRemove={() => set({ lineId: undefined })} />
        )}
      </div>
      <OrderNote sort={search.sort} />
    </div>
  )
}

type GroupChipsProps = {
  value: StateGroup | undefined
  onChange: (group: StateGroup | undefined) => void
}

/** The counts follow the other filters, so that a chip says what a press on it would show. */
function GroupChips({ value, onChange }: GroupChipsProps) {
  const t = useText()
  const me = useMe()
  const { q, lineId, requester } = route.useSearch()
  const rest = filtersOf(
    {
      ...(q === undefined ? {} : { q }),
      ...(lineId === undefined ? {} : { lineId }),
      ...(requester === undefined ? {} : { requester }),
    },
    me.id,
  )
  const counts = useQueries({
    queries: groupNames.map((name) => countQuery({ ...rest, state: stateGroups[name].join(',') })),
  })
  return (
    <FilterChips
      label={t('requests.list.group')}
      value={value}
      onChange={onChange}
      options={groupNames.map((name, index) => {
        const count = counts[index]?.data
        return {
          value: name,
          label: t(`requests.group.${name}`),
          ...(count === undefined
            ? {}
            : {
                count: count.moreThanTotal
                  ? t('requests.list.atLeast', { count: count.total })
                  : count.total,
              }),
        }
      })}
    />
  )
}

type OneStateProps = { value: string | undefined; onChange: (state: string | undefined) => void }

function OneState({ value, onChange }: OneStateProps) {
  const t = useText()
  return (
    <NativeSelect
      label={t('requests.list.oneState')}
      className={classes.select}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
      data={[
        { value: '', label: t('requests.list.anyState') },
        ...requestStates.map((state) => ({ value: state, label: t(`request.state.${state}`) })),
      ]}
    />
  )
}

function LineChip({ lineId, onRemove }: { lineId: string; onRemove: () => void }) {
  const t = useText()
  const line = useQuery(lineQuery(lineId)).data
  const label =
    line === undefined
      ? t('requests.list.ofOneLine')
      : t('requests.list.ofLine', { line: line.displayName })
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

function OrderNote({ sort }: { sort: RequestsSearch['sort'] }) {
  const t = useText()
  if (sort !== 'submittedAt' && sort !== 'campaignDate') return null
  return <p className={classes.note}>{t(`requests.list.order.${sort}.note`)}</p>
}
