import type { SandboxWorld } from '../../../domain/api/sandbox'
import { phoneDigits } from '../../../domain/line'
import { normalizeUsername } from '../../../domain/handle'
import type { SandboxSearch } from './sandbox-search'

export type SandboxNumber = SandboxWorld['numbers'][number]

export type NumberFilter = Pick<SandboxSearch, 'q' | 'account' | 'show'>

/** The numbers that match, as Meta lists them. `hasRequest` knows the product's side. */
export function matchingNumbers(
  numbers: readonly SandboxNumber[],
  filter: NumberFilter,
  hasRequest: (number: SandboxNumber) => boolean,
): SandboxNumber[] {
  return numbers.filter(
    (number) =>
      (filter.account === undefined || number.wabaId === filter.account) &&
      (filter.show !== 'open' || hasRequest(number)) &&
      (filter.show !== 'planned' || number.nextAnswers.length > 0) &&
      (filter.q === undefined || matches(number, filter.q)),
  )
}

function matches(number: SandboxNumber, q: string): boolean {
  const text = q.trim().toLowerCase()
  const username = normalizeUsername(q)
  // "050-555" is how people here write what Meta lists as "+972 50-555".
  const digits = phoneDigits(text).replace(/^0(?=\d)/, '')
  const isNumber = digits.length >= 2 && /^[\d\s()+.-]+$/.test(text)
  return (
    number.verifiedName.toLowerCase().includes(text) ||
    (username !== '' && number.username?.includes(username) === true) ||
    (isNumber && phoneDigits(number.displayPhoneNumber).includes(digits))
  )
}

/** Whether somebody who plays Meta looks for it first: an open request, or answers that are planned. */
export function comesFirst(
  number: SandboxNumber,
  hasRequest: (number: SandboxNumber) => boolean,
): boolean {
  return hasRequest(number) || number.nextAnswers.length > 0
}

/** Ids in the order to show them: what comes first, then the rest, each as Meta lists it. */
export function orderNumbers(
  numbers: readonly SandboxNumber[],
  hasRequest: (number: SandboxNumber) => boolean,
): string[] {
  const first = numbers.filter((number) => comesFirst(number, hasRequest))
  const rest = numbers.filter((number) => !comesFirst(number, hasRequest))
  return [...first, ...rest].map(({ phoneNumberId }) => phoneNumberId)
}

/** Meta lists "+972 50-555-0101"; the screens want +972505550101. */
export function phoneOf(number: SandboxNumber): string {
  return `+${phoneDigits(number.displayPhoneNumber)}`
}
