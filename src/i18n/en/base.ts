import { auth } from './auth'
import { everywhere } from './everywhere'
import { errors } from './errors'
import { lines } from './lines'

/** What every page needs, and the page where most visits begin. */
export const base = { ...everywhere, ...errors, ...auth, ...lines } as const
