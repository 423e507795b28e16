/** How Meta labels the button, where that is documented; it follows the language of the customer's app. */
const labels: Record<string, string> = {
  en: 'Share Contact Info',
  en_US: 'Share Contact Info',
  en_GB: 'Share contact info',
  es: 'Compartir información de contacto',
  hi: 'कॉन्टैक्ट जानकारी शेयर करें',
}

export type ButtonLabel = { text: string; language: string; isDocumented: boolean }

/** The label in this language, else the English one, marked as such. */
export function buttonLabelIn(language: string): ButtonLabel {
  const text = labels[language]
  if (text !== undefined) return { text, language, isDocumented: true }
  return { text: 'Share Contact Info', language: 'en', isDocumented: false }
}
