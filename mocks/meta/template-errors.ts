import { GraphError } from './errors'

/**
 * Refusals of templates: always code 100, told apart by their subcode (meta-contract 6.1). Titles of 2388024, 2388039,
 * 2388153 and 2388299 are Meta's; the others are written in its manner.
 */
const table = {
  2388019: [
    'Message template limit exceeded',
    'This account has reached the number of message templates that it can have.',
  ],
  2388023: [
    'Message template language is being deleted',
    'New content in this language can’t be added while the existing content is being deleted. Try again in 4 weeks or consider creating a new message template.',
  ],
  2388024: [
    'Content in This Language Already Exists',
    'There is already content in this language for the template.',
  ],
  2388039: [
    "Message template status can't be changed",
    "The status for this message template can't be changed. You can only delete or add templates.",
  ],
  2388040: ['Character limit exceeded', 'A field of the template has too many characters.'],
  2388047: ['Invalid header', 'The header of the message template is not valid.'],
  2388050: ['Button text is missing', 'A button of the message template has no text.'],
  2388072: ['Invalid body', 'The body of the message template is not valid.'],
  2388073: ['Invalid footer', 'The footer of the message template is not valid.'],
  2388153: ['Button text modification not allowed', 'The text of this button cannot be changed.'],
  2388293: [
    'Parameters words ratio exceeds limit',
    'This template has too many variables for its length. Reduce them or write more.',
  ],
  2388299: [
    'Leading or trailing parameters not allowed',
    'Variables cannot be at the start or end of the template.',
  ],
} as const

export type TemplateSubcode = keyof typeof table

export function templateError(subcode: TemplateSubcode): GraphError {
  const [title, text] = table[subcode]
  return new GraphError(400, {
    message: 'Invalid parameter',
    type: 'OAuthException',
    code: 100,
    error_subcode: subcode,
    is_transient: false,
    error_user_title: title,
    error_user_msg: text,
  })
}
