import type { base as en } from '../en/base'
import { auth } from './auth'
import { common } from './common'
import { errors } from './errors'

export const base = { ...common, ...errors, ...auth } satisfies Record<keyof typeof en, string>
