import {
  clinicLines,
  clinicsAccount,
  fundAssets,
  namesElsewhere,
  pharmacyAccount,
  pharmacyLines,
} from './israeli-lines'
import { fundCustomers } from './israeli-customers'
import { fundTemplates } from './israeli-templates'
import { numberedCustomer } from './numbered-customers'
import type { Account, PhoneNumber, World, WorldStart } from './world'

/** Worlds to begin with. The app is subscribed to their accounts already, as after Meta's own onboarding. */

const portfolioId = '130924857610298'

function account(wabaId: string, name: string, callsPerHour: number): Account {
  return {
    wabaId,
    portfolioId,
    name,
    usernameEligible: true,
    subscribed: true,
    callsPerHour,
    recentCalls: [],
    throttledUntil: null,
    templateCreations: [],
    nextTemplateAnswers: [],
  }
}

type Named = Pick<PhoneNumber, 'phoneNumberId' | 'displayPhoneNumber' | 'verifiedName'>

function phoneNumber(wabaId: string, line: Named & Partial<PhoneNumber>): PhoneNumber {
  return {
    wabaId,
    nameStatus: 'APPROVED',
    status: 'CONNECTED',
    qualityRating: 'GREEN',
    registered: true,
    official: false,
    onboardedAt: '2026-05-04T07:30:00Z',
    username: null,
    usernameStatus: 'none',
    nextAnswers: [],
    nextMessageAnswers: [],
    claims: 0,
    ...line,
  }
}

function emptyWorld(start: WorldStart): World {
  return {
    version: 1,
    start,
    app: {
      id: '670843887433847',
      name: 'Handleboard',
      link: 'https://handleboard.example',
    },
    accounts: [],
    numbers: [],
    assets: [],
    ...structuredClone(namesElsewhere),
    suggestionsShape: 'wrapped',
    claims: [],
    calls: [],
    messageCodes: [],
    templates: [],
    templatesCreated: 0,
    blockedTemplateNames: [],
    customers: [],
    contactBooks: [],
    messages: [],
    undelivered: [],
  }
}

/** Meta's smaller hourly limit of management calls; the larger one is for active accounts (meta-contract 7.5). */
const callsPerHour = { small: 200, active: 5000 }

/** Two accounts of one portfolio with twelve lines each; four names are taken. */
export function seedIsraeliBusiness(): World {
  const lines = (wabaId: string, all: typeof clinicLines) =>
    all.map((line) => phoneNumber(wabaId, line))
  return {
    ...emptyWorld({ seed: 'israeli_business' }),
    accounts: [clinicsAccount, pharmacyAccount].map(({ wabaId, name }) =>
      account(wabaId, name, callsPerHour.small),
    ),
    numbers: [
      ...lines(clinicsAccount.wabaId, clinicLines),
      ...lines(pharmacyAccount.wabaId, pharmacyLines),
    ],
    assets: structuredClone(fundAssets),
    templates: structuredClone(fundTemplates),
    customers: fundCustomers(portfolioId),
  }
}

const mobilePrefixes = ['50', '52', '54'] as const

function numberedLine(index: number): Named {
  const count = String(index + 1).padStart(5, '0')
  const digits = String(2_000_000 + index).padStart(7, '0')
  const prefix = mobilePrefixes[index % mobilePrefixes.length]
  return {
    phoneNumberId: String(200_000_000_000_001 + index),
    displayPhoneNumber: `+972 ${prefix}-${digits.slice(0, 3)}-${digits.slice(3)}`,
    verifiedName: index % 2 === 0 ? `Rimonit Branch ${count}` : `רימונית – סניף ${count}`,
  }
}

/** Thousands of lines without names, spread evenly over the accounts. Ids and numbers are the same each time. */
export function seedManyLines(count: number, accounts: number): World {
  const all = Array.from({ length: accounts }, (_none, index) =>
    account(
      String(300_000_000_000_001 + index),
      `Rimonit Health ${index + 1}`,
      callsPerHour.active,
    ),
  )
  return {
    ...emptyWorld({ seed: 'many_lines', count, accounts }),
    accounts: all,
    numbers: Array.from({ length: count }, (_none, index) =>
      phoneNumber(String(300_000_000_000_001 + (index % accounts)), numberedLine(index)),
    ),
  }
}

/** The fund with many more customers, all of them with a username and a hidden phone. The same each time. */
export function seedManyCustomers(count: number): World {
  const world = seedIsraeliBusiness()
  const added = Array.from({ length: count }, (_none, index) =>
    numberedCustomer(portfolioId, index),
  )
  return {
    ...world,
    start: { seed: 'many_customers', count },
    customers: [...world.customers, ...added],
  }
}

export function worldFromStart(start: WorldStart): World {
  switch (start.seed) {
    case 'israeli_business':
      return seedIsraeliBusiness()
    case 'many_lines':
      return seedManyLines(start.count, start.accounts)
    case 'many_customers':
      return seedManyCustomers(start.count)
  }
}
