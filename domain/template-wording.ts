/** The wording of the phone-request template as it ships: one text per language, never changed under its version. */

/** Languages with a text of ours, as Meta writes them. */
export const wordingLanguages = [
  'he',
  'en',
  'ar',
  'ru',
  'fr',
  'es',
  'pt_BR',
  'pt_PT',
  'de',
] as const
export type WordingLanguage = (typeof wordingLanguages)[number]

/** Raised with any change of a text: a template remembers with which version it was made. */
export const wordingVersion = 1

/** The name of the template on every account; Meta has one name for all languages. */
export const usualTemplateName = 'request_phone_number'

/** The only button there is: Meta writes its label in the language of whoever reads it. */
export const requestButton = 'REQUEST_CONTACT_INFO'

const wordings: Record<WordingLanguage, string> = {
  // Hebrew and English keep the sentence that businesses were told of.
  he: 'האם אתה מאשר לעסק לקבל את מספר הטלפון שלך? כך נוכל להמשיך בטיפול בפנייה.',
  en: 'Do you allow this business to receive your phone number? With it we can go on with your request.',
  ar: 'هل تسمح لهذا النشاط التجاري بالحصول على رقم هاتفك؟ بذلك يمكننا متابعة طلبك.',
  ru: 'Разрешаете ли вы этой компании получить ваш номер телефона? С ним мы сможем продолжить работу над вашим обращением.',
  fr: 'Autorisez-vous cette entreprise à recevoir votre numéro de téléphone ? Nous pourrons ainsi donner suite à votre demande.',
  es: '¿Permite que esta empresa reciba su número de teléfono? Así podremos continuar con su solicitud.',
  pt_BR:
    'Você permite que esta empresa receba seu número de telefone? Assim podemos continuar com a sua solicitação.',
  pt_PT:
    'Autoriza esta empresa a receber o seu número de telefone? Assim podemos dar seguimento ao seu pedido.',
  de: 'Erlauben Sie diesem Unternehmen, Ihre Telefonnummer zu erhalten? Damit können wir Ihre Anfrage weiter bearbeiten.',
}

export function isWordingLanguage(language: string): language is WordingLanguage {
  return wordingLanguages.some((known) => known === language)
}

/** The text that ships for a language. */
export function shippedWording(language: WordingLanguage): string {
  return wordings[language]
}
