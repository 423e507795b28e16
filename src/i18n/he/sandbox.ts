import type { sandbox as shape } from '../en/sandbox'

export const sandbox = {
  'sandbox.title': 'ארגז חול',
} satisfies Record<keyof typeof shape, string>
