import type { SandboxCustomer } from '../../../domain/api/sandbox-customers'

/**
 * How the button is labelled in the language of the customer's app. The English label is Meta's; the Hebrew one is
 * ours, since none is documented (meta-contract 5.1).
 */
export const shareLabels: Record<SandboxCustomer['language'], string> = {
  en: 'Share Contact Info',
  he: 'שיתוף פרטי הקשר',
}

/** What an old message says that arrives by a press of a button. */
export const oldMessages: Record<SandboxCustomer['language'], string> = {
  en: 'Hello, may I have an appointment?',
  he: 'שלום, אפשר לקבוע תור?',
}
