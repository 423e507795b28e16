import type { base as en } from '../en/base'
import { auth } from './auth'
import { everywhere } from './everywhere'
import { errors } from './errors'
import { lines } from './lines'

export const base = { ...everywhere, ...errors, ...auth, ...lines } satisfies Record<
  keyof typeof en,
  string
>
