import { Button } from '@mantine/core'
import { IconArrowUp, IconPhoneOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import type { SandboxWorld } from '../../../domain/api/sandbox'
import { UserText } from '../../i18n/isolates'
import { useText } from '../../i18n/use-text'
import { EmptyState } from '../../ui/empty-state'
import { FilterChips } from '../../ui/filter-chips'
import { LoadMore } from '../../ui/load-more'
import { SearchBox } from '../../ui/search-box'
import type { SandboxNumber } from './number-order'
import { NumberRow } from './number-row'
import { isOpen, linesByNumberQuery, requestsByLineQuery } from './queries'
import { useHeldOrder } from './use-held-order'
import classes from './sandbox-page.module.css'

const route = getRouteApi('/desk/sandbox')
const step = 30

export function NumberList({ world }: { world: SandboxWorld }) {
  const t = useText()
  const { q, account, show, number: opened } = route.useSearch()
  const navigate = route.useNavigate()
  const [atMost, setAtMost] = useState(step)
  const { placeOf, ready } = usePlaces()
  const hasRequest = (number: SandboxNumber) => isOpen(placeOf(number).request)
  const { shown, fresh, bringUp } = useHeldOrder({
    numbers: world.numbers,
    filter: { q, account, show },
    hasRequest,
    opened,
    ready,
  })
  const toggle = useCallback(
    (id: string) =>
      void navigate({
        search: (old) => ({ ...old, number: old.number === id ? undefined : id }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  )
  const visible = shown.slice(0, atMost)
  return (
    <>
      <NumberFilters world={world} hasRequest={hasRequest} />
      {fresh > 0 && (
        <Button variant="light" leftSection={<IconArrowUp size={18} />} onClick={bringUp}>
          {t('sandbox.numbers.bringUp', { count: fresh })}
        </Button>
      )}
      {shown.length === 0 ? (
        <NoNumbers any={world.numbers.length > 0} />
      ) : (
        <>
          <ul className={classes.list}>
            {visible.map((number) => (
              <NumberRow
                key={number.phoneNumberId}
                number={number}
                {...placeOf(number)}
                opened={number.phoneNumberId === opened}
                onToggle={toggle}
              />
            ))}
          </ul>
          <LoadMore
            shown={visible.length}
            total={shown.length}
            hasMore={visible.length < shown.length}
            loading={false}
            onMore={() => setAtMost((before) => before + step)}
          />
        </>
      )}
    </>
  )
}

/** The product's side of each number. Without it (still loading, or failed) the sandbox works all the same. */
function usePlaces() {
  const lines = useQuery(linesByNumberQuery())
  const requests = useQuery(requestsByLineQuery())
  function placeOf(number: SandboxNumber) {
    const line = lines.data?.get(number.phoneNumberId)
    return { line, request: line && requests.data?.get(line.id) }
  }
  return { placeOf, ready: !lines.isPending && !requests.isPending }
}

type FiltersProps = { world: SandboxWorld; hasRequest: (number: SandboxNumber) => boolean }

function NumberFilters({ world, hasRequest }: FiltersProps) {
  const t = useText()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const set = (change: Partial<typeof search>) =>
    void navigate({
      search: (old) => ({ ...old, ...change }),
      replace: true,
      resetScroll: false,
    })
  const inAccount = world.numbers.filter(
    ({ wabaId }) => search.account === undefined || wabaId === search.account,
  )
  return (
    <div className={classes.filters}>
      <SearchBox
        value={search.q ?? ''}
        onSearch={(q) => set({ q: q === '' ? undefined : q })}
        label={t('sandbox.numbers.search')}
      />
      <FilterChips
        label={t('sandbox.numbers.show')}
        value={search.show}
        onChange={(show) => set({ show })}
        options={[
          {
            value: 'open',
            label: t('sandbox.numbers.show.open'),
            count: inAccount.filter(hasRequest).length,
          },
          {
            value: 'planned',
            label: t('sandbox.numbers.show.planned'),
            count: inAccount.filter((number) => number.nextAnswers.length > 0).length,
          },
        ]}
      />
      {world.accounts.length > 1 && (
        <FilterChips
          label={t('sandbox.numbers.account')}
          value={search.account}
          onChange={(account) => set({ account })}
          options={world.accounts.map(({ wabaId, name }) => ({
            value: wabaId,
            label: <UserText>{name}</UserText>,
          }))}
        />
      )}
    </div>
  )
}

function NoNumbers({ any }: { any: boolean }) {
  const t = useText()
  const navigate = route.useNavigate()
  if (!any) return <EmptyState icon={IconPhoneOff} what={t('sandbox.numbers.none')} />
  return (
    <EmptyState
      icon={IconPhoneOff}
      title={t('list.filteredEmpty.title')}
      what={t('list.filteredEmpty.what')}
      action={
        <Button
          variant="default"
          onClick={() => void navigate({ search: ({ calls }) => ({ calls }), replace: true })}
        >
          {t('action.clearFilters')}
        </Button>
      }
    />
  )
}
