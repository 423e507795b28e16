import type { SandboxCard } from '../../domain/customer-plays'
import type { Customer } from './customer-state'

/** Contact cards as messages carry them (meta-contract 5.3). */

function phonesOf(digits: string) {
  return [{ phone: `+${digits}`, wa_id: digits, type: 'CELL' }]
}

/** What the button sends: the own number, without a name and without a vcard. */
export function ownCard({ phone }: Customer) {
  return { origin: 'contact_request', phones: phonesOf(phone) }
}

/** Nobody of the world: a card that is passed on may be anybody's. */
const somebodyElse = { name: 'Avi Peretz', phone: '972545550999' }

function vcardOf(name: string, digits: string | null): string {
  const tel = digits === null ? [] : [`TEL;type=CELL;waid=${digits}:+${digits}`]
  return ['BEGIN:VCARD', 'VERSION:3.0', `FN:${name}`, ...tel, 'END:VCARD'].join('\n')
}

/** A card that is sent by hand. `plain`: as older apps do it, with neither origin nor vcard. */
export function cardOf(person: Customer, card: SandboxCard, plain: boolean) {
  const { name, phone } = card === 'somebody_else' ? somebodyElse : person
  const digits = card === 'no_phone' ? null : phone
  const [first = name, ...rest] = name.split(' ')
  const names = { first_name: first, last_name: rest.join(' '), formatted_name: name }
  const shown = {
    ...(!plain && { vcard: vcardOf(name, digits), origin: 'other' }),
    name: names,
    ...(digits !== null && { phones: phonesOf(digits) }),
  }
  // Isolated: beside a Hebrew name the plus would change sides.
  return { shown, formatted: digits === null ? name : `${name}, \u2066+${digits}\u2069` }
}
