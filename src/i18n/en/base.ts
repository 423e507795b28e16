import { auth } from './auth'
import { common } from './common'
import { errors } from './errors'

/** What every page needs. */
export const base = { ...common, ...errors, ...auth } as const
