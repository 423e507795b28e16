import type { Language } from '../../domain/api/me'

/** The messages of one language, by area: each is a chunk of its own, loaded with the first page that needs it. */
const catalogues = {
  base: {
    en: () => import('./en/base').then((module) => module.base),
    he: () => import('./he/base').then((module) => module.base),
  },
  asking: {
    en: () => import('./en/asking').then((module) => module.asking),
    he: () => import('./he/asking').then((module) => module.asking),
  },
  askingSettings: {
    en: () => import('./en/asking-settings').then((module) => module.askingSettings),
    he: () => import('./he/asking-settings').then((module) => module.askingSettings),
  },
  customers: {
    en: () => import('./en/customers').then((module) => module.customers),
    he: () => import('./he/customers').then((module) => module.customers),
  },
  incidents: {
    en: () => import('./en/incidents').then((module) => module.incidents),
    he: () => import('./he/incidents').then((module) => module.incidents),
  },
  ledger: {
    en: () => import('./en/ledger').then((module) => module.ledger),
    he: () => import('./he/ledger').then((module) => module.ledger),
  },
  names: {
    en: () => import('./en/names').then((module) => module.names),
    he: () => import('./he/names').then((module) => module.names),
  },
  notifications: {
    en: () => import('./en/notifications').then((module) => module.notifications),
    he: () => import('./he/notifications').then((module) => module.notifications),
  },
  palette: {
    en: () => import('./en/palette').then((module) => module.palette),
    he: () => import('./he/palette').then((module) => module.palette),
  },
  patterns: {
    en: () => import('./en/patterns').then((module) => module.patterns),
    he: () => import('./he/patterns').then((module) => module.patterns),
  },
  platforms: {
    en: () => import('./en/platforms').then((module) => module.platforms),
    he: () => import('./he/platforms').then((module) => module.platforms),
  },
  readiness: {
    en: () => import('./en/readiness').then((module) => module.readiness),
    he: () => import('./he/readiness').then((module) => module.readiness),
  },
  guest: {
    en: () => import('./en/guest').then((module) => module.guest),
    he: () => import('./he/guest').then((module) => module.guest),
  },
  guestLinks: {
    en: () => import('./en/guest-links').then((module) => module.guestLinks),
    he: () => import('./he/guest-links').then((module) => module.guestLinks),
  },
  imports: {
    en: () => import('./en/imports').then((module) => module.imports),
    he: () => import('./he/imports').then((module) => module.imports),
  },
  reasons: {
    en: () => import('./en/reasons').then((module) => module.reasons),
    he: () => import('./he/reasons').then((module) => module.reasons),
  },
  requests: {
    en: () => import('./en/requests').then((module) => module.requests),
    he: () => import('./he/requests').then((module) => module.requests),
  },
  review: {
    en: () => import('./en/review').then((module) => module.review),
    he: () => import('./he/review').then((module) => module.review),
  },
  sandbox: {
    en: () => import('./en/sandbox').then((module) => module.sandbox),
    he: () => import('./he/sandbox').then((module) => module.sandbox),
  },
  sendProblem: {
    en: () => import('./en/send-problem').then((module) => module.sendProblem),
    he: () => import('./he/send-problem').then((module) => module.sendProblem),
  },
  settings: {
    en: () => import('./en/settings').then((module) => module.settings),
    he: () => import('./he/settings').then((module) => module.settings),
  },
  studio: {
    en: () => import('./en/studio').then((module) => module.studio),
    he: () => import('./he/studio').then((module) => module.studio),
  },
  template: {
    en: () => import('./en/template').then((module) => module.template),
    he: () => import('./he/template').then((module) => module.template),
  },
  templateSettings: {
    en: () => import('./en/template-settings').then((module) => module.templateSettings),
    he: () => import('./he/template-settings').then((module) => module.templateSettings),
  },
  templates: {
    en: () => import('./en/templates').then((module) => module.templates),
    he: () => import('./he/templates').then((module) => module.templates),
  },
  views: {
    en: () => import('./en/views').then((module) => module.views),
    he: () => import('./he/views').then((module) => module.views),
  },
} satisfies Record<string, Record<Language, () => Promise<Record<string, string>>>>

export type Catalogue = keyof typeof catalogues
export const catalogueNames = Object.keys(catalogues) as Catalogue[]

export function loadCatalogue(
  name: Catalogue,
  language: Language,
): Promise<Record<string, string>> {
  return catalogues[name][language]()
}
