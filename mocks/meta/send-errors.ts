import { GraphError } from './errors'

/**
 * Meta's errors of messages, as a refused call and inside a status (meta-contract 7.3, 7.4). Details are Meta's where a
 * sample has them. Assumption: the HTTP statuses, which the current page does not tell.
 */

type Spec = { title: string; details?: string; status?: number }

const table: Record<number, Spec> = {
  0: { title: 'AuthException', status: 401 },
  1: { title: 'API Unknown', status: 500 },
  2: { title: 'API Service', status: 500 },
  3: { title: 'API Method', status: 403 },
  4: { title: 'API Too Many Calls', status: 429 },
  10: { title: 'Application does not have permission for this action', status: 403 },
  190: { title: 'Access token has expired', status: 401 },
  200: { title: 'API Permission', status: 403 },
  368: {
    title: 'Temporarily blocked for policies violations',
    details:
      'The WhatsApp Business Account associated with the app has been restricted or disabled for violating a platform policy.',
    status: 403,
  },
  80007: { title: 'Rate limit issues', status: 429 },
  130403: { title: 'Recipient is blocked by the business', status: 403 },
  130429: {
    title: 'Rate limit hit',
    details: 'Cloud API message throughput has been reached.',
    status: 429,
  },
  130472: {
    title: "User's number is part of an experiment",
    details: "Failed to send message because this user's phone number is part of an experiment",
  },
  130497: { title: 'Business account is restricted from messaging users in this country.' },
  131000: { title: 'Something went wrong', status: 500 },
  131005: { title: 'Access denied', status: 403 },
  131008: {
    title: 'Required parameter is missing',
    details: 'The request is missing a required parameter.',
  },
  131009: {
    title: 'Parameter value is not valid',
    details: 'One or more parameter values are invalid.',
  },
  131016: { title: 'Service unavailable', status: 500 },
  131021: { title: 'Recipient cannot be sender' },
  131026: { title: 'Message undeliverable', details: 'Message undeliverable.' },
  131031: { title: 'Business Account locked', status: 403 },
  131037: { title: 'WhatsApp provided number needs display name approval before sending.' },
  131042: {
    title: 'Business eligibility payment issue',
    details: 'There was an error related to your payment method.',
  },
  131045: { title: 'Incorrect certificate', status: 500 },
  131047: {
    title: 'Re-engagement message',
    details:
      'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
  },
  131048: { title: 'Spam rate limit hit', status: 429 },
  131049: {
    title: 'This message was not delivered to maintain healthy ecosystem engagement.',
    details:
      'In order to maintain a healthy ecosystem engagement, the message failed to be delivered.',
  },
  131050: {
    title:
      'Unable to deliver the message. This recipient has chosen to stop receiving marketing messages on WhatsApp from your business',
    details: 'Do not retry sending messages to this user.',
  },
  131056: {
    title: '(Business Account, Consumer Account) pair rate limit hit',
    details:
      'Too many messages sent from the sender phone number to the same recipient phone number in a short period of time.',
    status: 429,
  },
  131057: { title: 'Account in maintenance mode', status: 500 },
  131062: {
    title: 'Recipient not supported',
    details: 'Business-scoped User ID (BSUID) recipients are not supported for this message.',
  },
  132000: {
    title: 'Number of parameters does not match the expected number of params',
    details:
      'The number of variable parameter values included in the request did not match the number of variable parameters defined in the template.',
  },
  132001: {
    title: 'Template name does not exist in the translation',
    details:
      'The template does not exist in the specified language or the template has not been approved.',
  },
  132005: { title: 'Translated text too long' },
  132007: { title: 'Template format character policy violated' },
  132012: {
    title: 'Parameter format does not match format in the created template',
    details: 'Variable parameter values formatted incorrectly.',
  },
  132015: {
    title: 'Template is Paused',
    details: 'Template is paused due to low quality so it cannot be sent in a template message.',
  },
  132016: {
    title: 'Template is Disabled',
    details:
      'Template has been paused too many times due to low quality and is now permanently disabled.',
  },
  132018: { title: 'Template validation failed' },
  133004: { title: 'Server temporarily unavailable', status: 503 },
  133010: { title: 'Account not registered' },
  134011: { title: 'WhatsApp Payments terms of service has not been accepted' },
  135000: { title: 'Generic user error' },
}

function specOf(code: number): Required<Spec> {
  const { title, details = title, status = 400 } = table[code] ?? { title: 'Unknown error' }
  return { title, details, status }
}

export function sendError(code: number): GraphError {
  const { title, details, status } = specOf(code)
  return new GraphError(status, {
    message: `(#${code}) ${title}`,
    type: 'OAuthException',
    code,
    error_data: { messaging_product: 'whatsapp', details },
    ...(code === 2 && { is_transient: true }),
  })
}

/** As it stands in the `errors` of a status. */
export function failure(code: number) {
  const { title, details } = specOf(code)
  return {
    code,
    title,
    message: title,
    error_data: { details },
    href: '/documentation/business-messaging/whatsapp/support/error-codes',
  }
}
