import type { ViewPage } from '../../../domain/api/saved-views'

/** The list that is on screen, and what it is narrowed and ordered by. */
export type Seen = { page: ViewPage; search: Record<string, string> }
