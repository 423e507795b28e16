import { createRootRouteWithContext, createRoute } from '@tanstack/react-router'
import { DeskLayout } from './layout/desk-layout'
import { GateLayout } from './layout/gate-layout'
import { Root } from './root'
import { openDesk, type AppContext } from './route-guards'
import { WholePageError } from './whole-page-error'

export const rootRoute = createRootRouteWithContext<AppContext>()({
  component: Root,
  errorComponent: WholePageError,
})

/** Pages for those who are not signed in. */
export const gate = createRoute({
  getParentRoute: () => rootRoute,
  id: 'gate',
  component: GateLayout,
})

export const desk = createRoute({
  getParentRoute: () => rootRoute,
  id: 'desk',
  beforeLoad: openDesk,
  component: DeskLayout,
  errorComponent: WholePageError,
})
