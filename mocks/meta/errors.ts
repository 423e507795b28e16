/**
 * Meta's errors in Meta's envelope (meta-contract 1.4, 7.4). The HTTP status of the 147xxx codes, 33 and 368 is not
 * documented: 400 (403 for 368) is an assumption, so a caller must decide by `code`.
 */

type ErrorSpec = {
  status: number
  title: string
  details?: string
  type?: 'GraphMethodException'
  transient?: true
}

const named = (title: string, status = 400): ErrorSpec => ({ status, title, details: title })

/** Without `details` the error has no `error_data`, and its message no number in front: Graph's own, older form. */
const table = {
  2: {
    status: 500,
    title: 'An unexpected error occurred. Please retry your request',
    type: 'GraphMethodException',
    transient: true,
  },
  10: named('Application does not have permission for this action', 403),
  33: named('Invalid ID'),
  100: named('Param Invalid'),
  104: { status: 401, title: 'An access token is required to request this resource' },
  190: { status: 401, title: 'Invalid OAuth access token - Cannot parse access token' },
  368: {
    status: 403,
    title: 'Temporarily blocked for policies violations',
    details:
      'The WhatsApp Business Account associated with the app has been restricted or disabled for violating a platform policy.',
  },
  80007: {
    status: 429,
    title: 'Rate limit issues',
    details: 'The WhatsApp Business Account has reached its rate limit.',
  },
  80008: {
    status: 429,
    title:
      'There have been too many calls to this WhatsApp Business account. Wait a bit and try again',
    details: 'Too many message templates were created on this account within an hour.',
  },
  133010: named('Account not registered'),
  147001: named('Username not available'),
  147002: named('Account not eligible to request a username'),
  147003: named('FB Account not linked'),
  147004: named('IG Account not linked'),
  147005: named('Username transfer required'),
} as const satisfies Record<number, ErrorSpec>

export type MetaCode = keyof typeof table

type ErrorBody = {
  error: {
    message: string
    type: 'OAuthException' | 'GraphMethodException'
    code: number
    error_subcode?: number
    error_data?: { messaging_product: 'whatsapp'; details: string }
    is_transient?: boolean
    error_user_title?: string
    error_user_msg?: string
    fbtrace_id: string
  }
}

/** A refusal on its way out; the trace id is added where the answer is written. */
export class GraphError extends Error {
  readonly status: number
  readonly fields: Omit<ErrorBody['error'], 'fbtrace_id'>

  constructor(status: number, fields: Omit<ErrorBody['error'], 'fbtrace_id'>) {
    super(fields.message)
    this.name = 'GraphError'
    this.status = status
    this.fields = fields
  }

  body(traceId: string): ErrorBody {
    return { error: { ...this.fields, fbtrace_id: traceId } }
  }
}

/** The documented refusal with this code. */
export function metaError(code: MetaCode): GraphError {
  const spec: ErrorSpec = table[code]
  return new GraphError(spec.status, {
    message: spec.details === undefined ? spec.title : `(#${code}) ${spec.title}`,
    type: spec.type ?? 'OAuthException',
    code,
    ...(spec.details === undefined
      ? {}
      : { error_data: { messaging_product: 'whatsapp', details: spec.details } }),
    ...(spec.transient ? { is_transient: true } : {}),
  })
}

/** A parameter that Graph itself turns away, before any username rule is asked. */
export function invalidParameter(details: string): GraphError {
  return new GraphError(400, {
    message: '(#100) Invalid parameter',
    type: 'OAuthException',
    code: 100,
    error_data: { messaging_product: 'whatsapp', details },
  })
}

export function nonexistentField(field: string, nodeType: string): GraphError {
  return new GraphError(400, {
    message: `(#100) Tried accessing nonexistent field (${field}) on node type (${nodeType})`,
    type: 'OAuthException',
    code: 100,
  })
}

/** Graph's usual form of a wrong id: code 100 with subcode 33. */
export function unsupportedObject(method: string, id: string): GraphError {
  return new GraphError(400, {
    message: `Unsupported ${method.toLowerCase()} request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation. Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api`,
    type: 'GraphMethodException',
    code: 100,
    error_subcode: 33,
  })
}

export function unsupportedMethod(method: string): GraphError {
  return new GraphError(400, {
    message: `Unsupported request - method type: ${method.toLowerCase()}`,
    type: 'GraphMethodException',
    code: 100,
  })
}

export function unknownPath(path: string): GraphError {
  return new GraphError(400, {
    message: `Unknown path components: ${path}`,
    type: 'OAuthException',
    code: 2500,
  })
}

/** The answer never reaches the caller: what `fetch` throws when a connection breaks. */
export class LostAnswer extends TypeError {
  constructor() {
    super('fetch failed')
  }
}
