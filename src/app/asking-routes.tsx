import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readAskingSearch, readLedgerSearch } from '../features/asking/asking-search'
import { readConflictsSearch } from '../features/customers/conflicts/conflicts-search'
import { readCustomersSearch } from '../features/customers/customers-search'
import { desk } from './frames'
import { messages, needs } from './route-guards'

export const customers = createRoute({
  getParentRoute: () => desk,
  path: '/customers',
  validateSearch: readCustomersSearch,
  beforeLoad: needs('customers.read'),
  loader: messages('customers'),
  component: lazyRouteComponent(
    () => import('../features/customers/customers-page'),
    'CustomersPage',
  ),
})

export const numberConflicts = createRoute({
  getParentRoute: () => desk,
  path: '/customers/conflicts',
  validateSearch: readConflictsSearch,
  beforeLoad: needs('customers.read'),
  loader: messages('customers'),
  component: lazyRouteComponent(
    () => import('../features/customers/conflicts/conflicts-page'),
    'ConflictsPage',
  ),
})

export const numberConflict = createRoute({
  getParentRoute: () => desk,
  path: '/customers/conflicts/$conflictId',
  beforeLoad: needs('customers.read'),
  loader: messages('customers'),
  component: lazyRouteComponent(
    () => import('../features/customers/conflicts/conflict-page'),
    'ConflictPage',
  ),
})

export const erasures = createRoute({
  getParentRoute: () => desk,
  path: '/customers/erasures',
  beforeLoad: needs('customers.manage'),
  loader: messages('customers'),
  component: lazyRouteComponent(
    () => import('../features/customers/erasures/erasures-page'),
    'ErasuresPage',
  ),
})

export const customer = createRoute({
  getParentRoute: () => desk,
  path: '/customers/$customerId',
  beforeLoad: needs('customers.read'),
  loader: messages('customers', 'ledger', 'sendProblem'),
  component: lazyRouteComponent(() => import('./pages/customer'), 'OneCustomer'),
})

export const asking = createRoute({
  getParentRoute: () => desk,
  path: '/asking',
  validateSearch: readAskingSearch,
  beforeLoad: needs('phone_requests.read'),
  loader: messages('asking'),
  component: lazyRouteComponent(
    () => import('../features/asking/overview/asking-page'),
    'AskingPage',
  ),
})

export const ledger = createRoute({
  getParentRoute: () => desk,
  path: '/asking/ledger',
  validateSearch: readLedgerSearch,
  beforeLoad: needs('phone_requests.read'),
  loader: messages('asking', 'ledger', 'sendProblem'),
  component: lazyRouteComponent(
    () => import('../features/asking/ledger/ledger-page'),
    'LedgerPage',
  ),
})

export const ledgerEntry = createRoute({
  getParentRoute: () => desk,
  path: '/asking/ledger/$requestId',
  beforeLoad: needs('phone_requests.read'),
  loader: messages('asking', 'ledger', 'sendProblem'),
  component: lazyRouteComponent(() => import('../features/asking/ledger/entry-page'), 'EntryPage'),
})
