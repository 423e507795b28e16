import type { Customer, Talk } from './customer-state'

/** People who write to the fund. Names, numbers and ids belong to nobody. */

const mainLine = '106540352250101'
const appointments = '106540352250102'
const pharm = '118293847560201'

type Person = Pick<Customer, 'personId' | 'userId' | 'phone' | 'name'> & Partial<Customer>

function person(portfolioId: string, one: Person): Customer {
  return {
    portfolioId,
    username: null,
    language: 'he',
    inContactBook: false,
    talks: [],
    blocked: [],
    optedOut: [],
    ...one,
  }
}

function talk(phoneNumberId: string, byPhoneAt: string | null): Talk {
  return { phoneNumberId, wroteAt: byPhoneAt, byPhoneAt }
}

const people: Person[] = [
  // Hidden from the first message on: these are whom the product is for.
  {
    personId: 'person-noga',
    userId: 'IL.45634521792468013579',
    phone: '972505551001',
    name: 'נגה לוי',
    username: 'noga.levi',
  },
  {
    personId: 'person-daniel',
    userId: 'IL.13491208655302741918',
    phone: '972525551002',
    name: 'Daniel Azulay',
    username: 'daniel_azulay',
    language: 'en',
  },
  {
    personId: 'person-yael',
    userId: 'IL.90071992547409931234',
    phone: '972545551003',
    name: 'יעל כהן־מזרחי',
    username: 'yael.cm',
  },
  // A username, and a number that is told: from the contact book.
  {
    personId: 'person-omer',
    userId: 'IL.20481230998172634455',
    phone: '972505551004',
    name: 'עומר בן דוד',
    username: 'omerbd',
    inContactBook: true,
    talks: [talk(mainLine, '2026-10-28T09:12:00Z')],
  },
  // Only the 30 days tell the number here: the entry was taken out of the book.
  {
    personId: 'person-maria',
    userId: 'IL.77120934410298374650',
    phone: '972535551005',
    name: 'Maria Petrov',
    username: 'maria.petrov',
    language: 'en',
    talks: [talk(pharm, '2026-11-10T16:40:00Z')],
  },
  // Without a username the number is always there.
  {
    personId: 'person-avraham',
    userId: 'IL.66012873465091827364',
    phone: '972545551006',
    name: 'אברהם פרידמן',
  },
  {
    personId: 'person-sarah',
    userId: 'US.11815799212886844830',
    phone: '16505551234',
    name: 'Sarah Nelson',
    language: 'en',
  },
  // Wrote before there were ids, was known by number only, and took a username since.
  {
    personId: 'person-rivka',
    userId: 'IL.31029384756102938475',
    phone: '972505551008',
    name: 'רבקה אוחנה',
    username: 'rivka.ohana',
    talks: [talk(appointments, '2026-03-10T07:55:00Z')],
  },
]

export function fundCustomers(portfolioId: string): Customer[] {
  return people.map((one) => structuredClone(person(portfolioId, one)))
}
