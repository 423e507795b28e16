import type { MessageId } from './en'
import { asking } from './he/asking'
import { askingSettings } from './he/asking-settings'
import { auth } from './he/auth'
import { customers } from './he/customers'
import { everywhere } from './he/everywhere'
import { errors } from './he/errors'
import { guest } from './he/guest'
import { guestLinks } from './he/guest-links'
import { incidents } from './he/incidents'
import { imports } from './he/imports'
import { ledger } from './he/ledger'
import { lines } from './he/lines'
import { names } from './he/names'
import { notifications } from './he/notifications'
import { palette } from './he/palette'
import { patterns } from './he/patterns'
import { platforms } from './he/platforms'
import { studio } from './he/studio'
import { readiness } from './he/readiness'
import { reasons } from './he/reasons'
import { requests } from './he/requests'
import { review } from './he/review'
import { sandbox } from './he/sandbox'
import { sendProblem } from './he/send-problem'
import { settings } from './he/settings'
import { template } from './he/template'
import { templateSettings } from './he/template-settings'
import { templates } from './he/templates'
import { views } from './he/views'

export const he = {
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
} satisfies Record<MessageId, string>
