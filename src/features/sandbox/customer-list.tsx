import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useId, useState } from 'react'
import type { SandboxCustomer } from '../../../domain/api/sandbox-customers'
import { Handle, UserText } from '../../i18n/isolates'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { LoadMore } from '../../ui/load-more'
import { SearchBox } from '../../ui/search-box'
import { customersQuery } from './customer-queries'
import classes from './customers-panel.module.css'

const route = getRouteApi('/desk/sandbox')

/** Whose phone it is. */
export function CustomerList({ chosen }: { chosen: string }) {
  const t = useText()
  const titleId = useId()
  const navigate = route.useNavigate()
  const [q, setQ] = useState('')
  const found = useInfiniteQuery(customersQuery(q))
  const people = found.data?.pages.flatMap(({ items }) => items) ?? []
  const choose = (customer: string) =>
    void navigate({
      search: (old) => ({ ...old, customer }),
      replace: true,
      resetScroll: false,
    })
  return (
    <div className={classes.people}>
      <h3 id={titleId} className={classes.label}>
        {t('sandbox.customers.whose')}
      </h3>
      <SearchBox value={q} onSearch={setQ} label={t('sandbox.customers.search')} />
      {found.isError && <FailedState error={found.error} onRetry={() => void found.refetch()} />}
      {found.isSuccess && people.length === 0 && <p>{t('sandbox.customers.noneFound')}</p>}
      {people.length > 0 && (
        <ul className={classes.list} aria-labelledby={titleId}>
          {people.map((one) => (
            <li key={one.personId}>
              <CustomerButton
                customer={one}
                pressed={one.personId === chosen || one.userId === chosen}
                onChoose={() => choose(one.personId)}
              />
            </li>
          ))}
        </ul>
      )}
      {found.hasNextPage && (
        <LoadMore
          shown={people.length}
          hasMore
          loading={found.isFetchingNextPage}
          onMore={() => void found.fetchNextPage()}
        />
      )}
    </div>
  )
}

type CustomerButtonProps = { customer: SandboxCustomer; pressed: boolean; onChoose: () => void }

function CustomerButton({ customer, pressed, onChoose }: CustomerButtonProps) {
  const t = useText()
  const { name, username } = customer
  return (
    <button type="button" className={classes.person} aria-pressed={pressed} onClick={onChoose}>
      <span className={classes.avatar} aria-hidden="true">
        {[...name][0]}
      </span>
      <span className={classes.names}>
        <span className={classes.name}>
          <UserText>{name}</UserText>
        </span>
        <span className={classes.soft}>
          {username === null ? t('sandbox.customers.noUsername') : <Handle username={username} />}
        </span>
      </span>
    </button>
  )
}
