/**
 * Every error the API can answer with: its HTTP status, a title, and the next step for the person who reads it.
 * One table: the server answers from it, the screens translate its codes, the OpenAPI page lists it.
 */
export const errorTable = {
  malformed_json: {
    status: 400,
    title: 'The request body is not valid JSON.',
    nextStep: 'Send a JSON body with the content type application/json.',
  },
  invalid_input: {
    status: 422,
    title: 'Some fields are missing or not valid.',
    nextStep: 'Correct the fields that are listed and send again.',
  },
  not_signed_in: {
    status: 401,
    title: 'You are not signed in, or your session has ended.',
    nextStep: 'Sign in and try again.',
  },
  wrong_credentials: {
    status: 401,
    title: 'The e-mail address or the password is not right.',
    nextStep: 'Check both and try again, or ask an admin for a new invitation.',
  },
  not_allowed: {
    status: 403,
    title: 'Your role does not allow this.',
    nextStep: 'Ask an admin of your workspace.',
  },
  own_request: {
    status: 403,
    title: 'You cannot review your own request while another admin exists.',
    nextStep: 'Ask another admin to review it.',
  },
  cross_site: {
    status: 403,
    title: 'This request came from another site.',
    nextStep: 'Use Handleboard at its own address.',
  },
  not_found: {
    status: 404,
    title: 'There is nothing here.',
    nextStep: 'Check the address, or go back to the list.',
  },
  method_not_allowed: {
    status: 405,
    title: 'This address does not take this method.',
    nextStep: 'See the API page for what it takes.',
  },
  step_not_allowed: {
    status: 409,
    title: 'This step is not possible in the present state.',
    nextStep: 'Reload and choose one of the steps that are possible.',
  },
  open_request_exists: {
    status: 409,
    title: 'This line already has an open request.',
    nextStep: 'Finish or withdraw the open request first.',
  },
  username_not_addressable: {
    status: 422,
    title: 'A username is no address: Meta takes ids and phone numbers only.',
    nextStep: 'Ask by the customer’s id; the list of customers has it.',
  },
  line_mismatch: {
    status: 409,
    title: 'This customer never wrote to this line.',
    nextStep: 'Ask from the line that they wrote to.',
  },
  line_gone: {
    status: 409,
    title: 'This line is no longer on its WhatsApp account.',
    nextStep: 'Read the lines again from Meta, or ask from another line that they wrote to.',
  },
  phone_already_known: {
    status: 409,
    title: 'The phone number of this customer is known already.',
    nextStep: 'Open the customer to see it; nobody needs to be asked.',
  },
  number_conflict: {
    status: 409,
    title: 'Two customers of this line have this number.',
    nextStep: 'Decide the conflict first.',
  },
  open_request: {
    status: 409,
    title: 'This customer was asked and may still answer.',
    nextStep: 'Wait for the answer, or until the request expires.',
  },
  asking_stopped: {
    status: 409,
    title: 'All asking is stopped.',
    nextStep: 'Let it go on in the settings of asking.',
  },
  template_not_approved: {
    status: 409,
    title: 'No approved template in this language is on the account of this line.',
    nextStep: 'Create or mend the template, or choose another language.',
  },
  not_reachable: {
    status: 409,
    title: 'Meta could not reach this customer and will not by asking again.',
    nextStep: 'Wait until they write again.',
  },
  opted_out: {
    status: 409,
    title: 'This customer wants no marketing messages, and the template is one.',
    nextStep: 'Wait until they write again, or get the template approved as utility.',
  },
  asked_too_often: {
    status: 409,
    title: 'This customer was asked as often as the settings allow.',
    nextStep: 'Leave it, or change the settings of asking.',
  },
  cooling_down: {
    status: 409,
    title: 'This customer was asked lately.',
    nextStep: 'Ask again when the cool-down is over.',
  },
  cap_reached: {
    status: 409,
    title: 'This line has asked as many today as it may.',
    nextStep: 'Ask tomorrow, or raise the cap of the line.',
  },
  quiet_hours: {
    status: 409,
    title: 'These are quiet hours.',
    nextStep: 'Ask when they are over, or choose many: what is chosen waits by itself.',
  },
  already_set_up: {
    status: 409,
    title: 'This workspace already has its first admin.',
    nextStep: 'Sign in, or ask an admin for an invitation.',
  },
  already_exists: {
    status: 409,
    title: 'This already exists.',
    nextStep: 'Use the one that is there.',
  },
  last_admin: {
    status: 409,
    title: 'The workspace needs at least one admin.',
    nextStep: 'Make another person an admin first.',
  },
  idempotency_mismatch: {
    status: 409,
    title: 'This idempotency key was used with another body.',
    nextStep: 'Use a new key for a new request.',
  },
  sandbox_only: {
    status: 409,
    title: 'This works only in the sandbox.',
    nextStep: 'In a live workspace Meta decides; look at the request page.',
  },
  meta_unreachable: {
    status: 409,
    title: 'Meta did not answer, so nothing was changed.',
    nextStep: 'Try again in a minute.',
  },
  meta_refused_credentials: {
    status: 422,
    title: 'Meta refused these credentials.',
    nextStep: 'Check the access token and its permission whatsapp_business_management.',
  },
  invitation_ended: {
    status: 410,
    title: 'This invitation was used or has ended.',
    nextStep: 'Ask an admin for a new invitation.',
  },
  guest_link_ended: {
    status: 410,
    title: 'This link was used, has ended or has run out.',
    nextStep: 'Ask whoever sent it to you for a new one.',
  },
  stale: {
    status: 412,
    title: 'This was changed by someone else meanwhile.',
    nextStep: 'Reload, look at the change, and try again.',
  },
  too_large: {
    status: 413,
    title: 'The request body is too large.',
    nextStep: 'Send less at once.',
  },
  unsupported_media_type: {
    status: 415,
    title: 'This content type is not accepted.',
    nextStep: 'The API document names the content type of each call.',
  },
  precondition_required: {
    status: 428,
    title: 'This change needs an If-Match header.',
    nextStep: 'Read the thing first and send its ETag as If-Match.',
  },
  too_many_requests: {
    status: 429,
    title: 'Too many attempts.',
    nextStep: 'Wait as long as the Retry-After header says, then try again.',
  },
  webhook_signature: {
    status: 401,
    title: 'The webhook signature does not match.',
    nextStep: 'Check the app secret in the Meta connection.',
  },
  webhook_verify_token: {
    status: 403,
    title: 'The webhook verify token does not match.',
    nextStep:
      'Give the webhook of your Meta app the verify token that is set in the Meta connection.',
  },
  internal: {
    status: 500,
    title: 'Handleboard failed to do this.',
    nextStep: 'Try again; if it goes on, send your administrator the trace id.',
  },
  unavailable: {
    status: 503,
    title: 'The database cannot be reached right now.',
    nextStep: 'Wait a moment; nothing you sent was kept. Then try again.',
  },
  storage_full: {
    status: 507,
    title: 'There is no room left to store this.',
    nextStep: 'Ask whoever runs the server to free disk space; nothing you sent was kept.',
  },
} as const satisfies Record<string, { status: number; title: string; nextStep: string }>

export type ErrorCode = keyof typeof errorTable

/** One broken field: `path` in dots (`candidates.0`), a `code` for programs, a sentence for people. */
export type FieldError = { path: string; code: string; message: string }

/** What Meta said, for admins only (meta-contract 7.4). */
export type MetaDetail = { code: number | null; details: string | null; traceId: string | null }

/** Who changed what a stale call was about, and how it stands now; `by` null is Meta. */
export type LastDeed = { at: string; by: string | null; deed: string; state: string }

/** RFC 9457 body of every error answer. */
export type Problem = {
  type: string
  title: string
  status: number
  code: ErrorCode
  detail: string
  fields?: FieldError[]
  allowed?: string[]
  changed?: LastDeed
  meta?: MetaDetail
  traceId?: string
}

/**
 * An error a verb raises on purpose. Only `code` decides status and title; `detail` adds what is special
 * to this case and must never hold a secret.
 */
export class DomainError extends Error {
  readonly code: ErrorCode
  readonly fields: FieldError[] | undefined
  readonly allowed: string[] | undefined
  readonly changed: LastDeed | undefined
  readonly retryAfterSeconds: number | undefined

  constructor(
    code: ErrorCode,
    more: {
      detail?: string
      fields?: FieldError[]
      allowed?: string[]
      changed?: LastDeed
      retryAfterSeconds?: number
    } = {},
  ) {
    super(more.detail ?? errorTable[code].title)
    this.name = 'DomainError'
    this.code = code
    this.fields = more.fields
    this.allowed = more.allowed
    this.changed = more.changed
    this.retryAfterSeconds = more.retryAfterSeconds
  }
}
