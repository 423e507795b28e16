import { createRootRouteWithContext, createRoute } from '@tanstack/react-router'
import { DeskLayout } from './layout/desk-layout'
import { GateLayout } from './layout/gate-layout'
import { Root } from './root'
import { openDesk, type AppContext } from './route-guards'
import { WholePageError } from './whole-page-error'

/** What all pages stand in: the gate before one is signed in, the desk after it. */

export const rootRoute = createRootRouteWithContext<AppContext>()({
  component: Root,
  errorComponent: WholePageError,
})

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
