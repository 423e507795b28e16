import { errorTable, type ErrorCode } from '../../../domain/errors'
import { usernameSentences } from '../../../domain/username'

type ErrorMessages = {
  [Code in ErrorCode as `error.${Code}.title`]: (typeof errorTable)[Code]['title']
} & { [Code in ErrorCode as `error.${Code}.next`]: (typeof errorTable)[Code]['nextStep'] }

type UsernameMessages = {
  [Code in keyof typeof usernameSentences as `username.${Code}`]: (typeof usernameSentences)[Code]
}

/** The server's own sentences: one table for both sides, so they cannot say different things. */
const fromErrorTable = Object.fromEntries(
  Object.entries(errorTable).flatMap(([code, { title, nextStep }]) => [
    [`error.${code}.title`, title],
    [`error.${code}.next`, nextStep],
  ]),
  // Built key by key from the same table the type is made of.
) as ErrorMessages

const fromUsernameRules = Object.fromEntries(
  Object.entries(usernameSentences).map(([code, sentence]) => [`username.${code}`, sentence]),
) as UsernameMessages

export const errors = {
  ...fromErrorTable,
  ...fromUsernameRules,
  'error.offline.title': 'Handleboard cannot be reached.',
  'error.offline.next': 'Check your connection and try again; nothing was sent.',
  'error.unreadable.title': 'The answer could not be read.',
  'error.unreadable.next':
    'Something between you and Handleboard answered in its place. Try again in a minute.',
  'error.unexpected.title': 'This page failed to show.',
  'error.unexpected.next': 'Try again. If it goes on, reload the page; what is stored is safe.',
  'error.retryAfter': 'You can try again in {seconds, plural, one {# second} other {# seconds}}.',
  'error.details': 'Details for support',
  'error.traceId': 'Trace id',
  'error.metaCode': 'Meta’s code',
  'error.allowed': 'Possible now:',
  'error.forbidden.title': 'Your role does not open this page.',
  'error.forbidden.next': 'Who can: {roles}. Ask one of them, or an admin to change your role.',
  'error.notFound.title': 'There is no page at this address.',
  'error.notFound.next': 'Check the address, or go on from the lines.',
  'field.required': 'Fill this in.',
  'field.email': 'Type a whole e-mail address, like name@example.com.',
  'field.too_small': 'This is too short.',
  'field.too_big': 'This is too long.',
  'field.invalid_format': 'This does not have the right form.',
} as const
