import type { lines as shape } from '../en/lines'

export const lines = {
  'lines.title': 'קווים',
  'lines.oneTitle': 'קו',
} satisfies Record<keyof typeof shape, string>
