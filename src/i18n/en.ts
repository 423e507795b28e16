import { asking } from './en/asking'
import { askingSettings } from './en/asking-settings'
import { auth } from './en/auth'
import { customers } from './en/customers'
import { everywhere } from './en/everywhere'
import { errors } from './en/errors'
import { guest } from './en/guest'
import { guestLinks } from './en/guest-links'
import { incidents } from './en/incidents'
import { imports } from './en/imports'
import { ledger } from './en/ledger'
import { lines } from './en/lines'
import { names } from './en/names'
import { notifications } from './en/notifications'
import { palette } from './en/palette'
import { patterns } from './en/patterns'
import { platforms } from './en/platforms'
import { studio } from './en/studio'
import { readiness } from './en/readiness'
import { reasons } from './en/reasons'
import { requests } from './en/requests'
import { review } from './en/review'
import { sandbox } from './en/sandbox'
import { sendProblem } from './en/send-problem'
import { settings } from './en/settings'
import { template } from './en/template'
import { templateSettings } from './en/template-settings'
import { templates } from './en/templates'
import { views } from './en/views'

/** English is the shape: every other language satisfies it, checked by the compiler. */
export const en = {
  ...everywhere,
  ...errors,
  ...asking,
  ...askingSettings,
  ...auth,
  ...customers,
  ...guest,
  ...guestLinks,
  ...incidents,
  ...imports,
  ...ledger,
  ...lines,
  ...names,
  ...notifications,
  ...palette,
  ...patterns,
  ...platforms,
  ...studio,
  ...readiness,
  ...reasons,
  ...requests,
  ...review,
  ...sandbox,
  ...sendProblem,
  ...settings,
  ...template,
  ...templateSettings,
  ...templates,
  ...views,
} as const

export type Messages = typeof en
export type MessageId = keyof Messages
