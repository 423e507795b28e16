import type { customers as shape } from '../en/customers'

export const customers = {
  'customers.title': 'לקוחות',
} satisfies Record<keyof typeof shape, string>
