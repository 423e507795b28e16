import type { Action } from '../../domain/roles'

/** Thrown by a route that the role may not open; the error page then says who can. */
export class ForbiddenPage extends Error {
  readonly action: Action

  constructor(action: Action) {
    super(`forbidden: ${action}`)
    this.name = 'ForbiddenPage'
    this.action = action
  }
}
