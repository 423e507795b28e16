import type { Customer } from '../../../../domain/api/customers'
import type { Asked } from './queries'

/** What is said of one of the chosen. */
export type Verdict = { customer: Customer; asked: Asked }

/** The answers are in the order of those who were asked about. */
export function verdictsOf(customers: readonly Customer[], answers: readonly Asked[]): Verdict[] {
  return customers.flatMap((customer, place) => {
    const asked = answers[place]
    return asked === undefined ? [] : [{ customer, asked }]
  })
}
