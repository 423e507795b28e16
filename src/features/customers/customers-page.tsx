import { getRouteApi } from '@tanstack/react-router'
import { useMay } from '../../api/me'
import { useText } from '../../i18n/use-text'
import { ButtonLink } from '../../ui/links'
import { PageHeader } from '../../ui/page-header'
import { useHeld } from '../../ui/use-held'
import { WaitingChanges } from '../../ui/waiting-changes'
import { AskJob } from './asking/ask-job'
import { AskToolbar } from './asking/ask-toolbar'
import { ChosenProvider } from './chosen'
import { ConflictsLink } from './conflicts/conflicts-link'
import { CustomersFilters } from './customers-filters'
import { CustomersList } from './customers-list'
import { isNarrowed } from './customers-search'
import { useCustomers } from './use-customers'
import classes from './customers.module.css'

const route = getRouteApi('/desk/customers')

/** Everybody who wrote to a line, and where asking each for the phone number stands. */
export function CustomersPage() {
  const t = useText()
  const mayManage = useMay('customers.manage')
  const search = route.useSearch()
  return (
    <>
      <PageHeader
        title={t('customers.title')}
        description={t('customers.what')}
        actions={
          <>
            {mayManage && (
              <ButtonLink to="/customers/erasures" variant="subtle">
                {t('customers.erasures.title')}
              </ButtonLink>
            )}
            <ConflictsLink />
          </>
        }
      />
      {search.job !== undefined && <AskJob key={search.job} id={search.job} />}
      <ChosenProvider>
        <Customers />
      </ChosenProvider>
    </>
  )
}

function Customers() {
  const t = useText()
  const search = route.useSearch()
  const { held, handlers, letGo } = useHeld()
  const list = useCustomers(search, held)
  const mayAsk = useMay('phone_requests.create')
  const none = list.query.data !== undefined && list.rows.length === 0 && !isNarrowed(search)
  return (
    <>
      {!none && <CustomersFilters />}
      {list.rows.length > 0 && <AskToolbar list={list} />}
      <div {...handlers} className={classes.below} data-toolbar={mayAsk && list.rows.length > 0}>
        <CustomersList list={list} />
        <WaitingChanges
          count={list.waiting}
          text={t('customers.changed', { count: list.waiting })}
          showLabel={t('lines.changed.show')}
          onShow={letGo}
        />
      </div>
    </>
  )
}
