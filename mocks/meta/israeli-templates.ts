import { shippedWording, usualTemplateName } from '../../domain/template-wording'
import { clinicsAccount, pharmacyAccount } from './israeli-lines'
import type { Template, TemplateComponent } from './template-state'

/** What the fund has at Meta already: some phone-request templates, and others that are nobody's business here. */

function template(
  account: { wabaId: string },
  templateId: string,
  name: string,
  language: string,
  components: TemplateComponent[],
  more: Partial<Template> = {},
): Template {
  return {
    templateId,
    wabaId: account.wabaId,
    name,
    language,
    category: 'UTILITY',
    previousCategory: null,
    status: 'APPROVED',
    rejectedReason: 'NONE',
    quality: 'GREEN',
    components,
    parameterFormat: 'POSITIONAL',
    pause: null,
    announced: null,
    archivedAt: null,
    edits: [],
    wasApproved: true,
    ...more,
  }
}

const body = (text: string): TemplateComponent => ({ type: 'BODY', text })

function asking(language: 'he' | 'en'): TemplateComponent[] {
  const buttons = [{ type: 'REQUEST_CONTACT_INFO', text: 'Share Contact Info' }]
  return [body(shippedWording(language)), { type: 'BUTTONS', buttons }]
}

const quickReplies: TemplateComponent = {
  type: 'BUTTONS',
  buttons: [
    { type: 'QUICK_REPLY', text: 'מגיעים' },
    { type: 'QUICK_REPLY', text: 'לא נגיע' },
  ],
}

export const fundTemplates: Template[] = [
  template(clinicsAccount, '29007199254740993', usualTemplateName, 'he', asking('he')),
  template(clinicsAccount, '1192339204654487', 'hello_world', 'en_US', [
    { type: 'HEADER', format: 'TEXT', text: 'Hello World' },
    body('Welcome and congratulations!!'),
    { type: 'FOOTER', text: 'WhatsApp Business API Team' },
  ]),
  template(clinicsAccount, '1192339204654488', 'appointment_reminder', 'he', [
    body('שלום {{1}}, תזכורת לתור שלך ברימונית ביום {{2}} בשעה {{3}}.'),
    quickReplies,
  ]),
  template(pharmacyAccount, '29007199254741007', usualTemplateName, 'en', asking('en'), {
    status: 'PAUSED',
    quality: 'RED',
    pause: { title: 'RATE_LIMITING_PAUSE', until: null },
  }),
  template(
    pharmacyAccount,
    '1192339204654502',
    'winter_offer',
    'he',
    [body('מבצעי חורף ברימונית פארם: עד 30% הנחה על ויטמינים.')],
    {
      category: 'MARKETING',
      status: 'REJECTED',
      rejectedReason: 'PROMOTIONAL',
      wasApproved: false,
    },
  ),
]
