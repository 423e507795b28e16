import type { Customer } from './customer-state'

const firstId = 1_000_000_000_000_000_000n

/** One of very many: a username, a number that is not told, and an id with more digits than a number can hold. */
export function numberedCustomer(portfolioId: string, index: number): Customer {
  const isHebrew = index % 2 === 0
  const count = String(index + 1).padStart(7, '0')
  return {
    personId: `person-${count}`,
    portfolioId,
    userId: `IL.${firstId + 7919n * BigInt(index)}`,
    phone: `9725${String(60_000_000 + index)}`,
    name: isHebrew ? `לקוח ${count}` : `Customer ${count}`,
    username: `customer.${count}`,
    language: isHebrew ? 'he' : 'en',
    inContactBook: false,
    talks: [],
    blocked: [],
    optedOut: [],
  }
}
