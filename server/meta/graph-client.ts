import type { Fetch } from '../dependencies'
import { startDeadline } from './deadline'
import { answerFrom, type GraphAnswer, type LostReason } from './graph-answer'
import { readBoundedText } from './read-body'
import { readUsage } from './usage'

export type GraphMethod = 'GET' | 'POST' | 'DELETE'

export type CallOptions = {
  query?: Record<string, string | number | null | undefined>
  body?: Record<string, unknown>
  signal?: AbortSignal
  /** `api`: the few calls that Meta serves on a host of their own, without a version (meta-contract 6.5). */
  host?: 'graph' | 'api'
}

/** Never throws for anything that Meta or the network does. */
export type GraphClient = {
  /** Some fields have other names in older versions. */
  version: string
  call(method: GraphMethod, path: string, options?: CallOptions): Promise<GraphAnswer>
}

export type GraphClientSettings = {
  fetch: Fetch
  /** Without the version: `https://graph.facebook.com`. */
  graphUrl: string
  /** `https://api.facebook.com`; left out: the same as `graphUrl`. */
  apiUrl?: string
  /** `v25.0` (meta-contract 0). */
  version: string
  accessToken: string
  timeoutMs?: number
  maxBytes?: number
  now: () => Date
}

const defaultTimeoutMs = 30_000
const defaultMaxBytes = 8 * 1024 * 1024

function addressOf(settings: GraphClientSettings, path: string, options: CallOptions): URL {
  const { graphUrl, apiUrl = graphUrl, version } = settings
  const start = options.host === 'api' ? bare(apiUrl) : `${bare(graphUrl)}/${version}`
  const url = new URL(`${start}${path}`)
  for (const [name, value] of Object.entries(options.query ?? {}))
    if (value !== null && value !== undefined) url.searchParams.set(name, String(value))
  return url
}

function bare(address: string): string {
  return address.replace(/\/+$/, '')
}

/** The token travels in this header only, never in an address: addresses end up in logs. */
function requestOf(
  settings: GraphClientSettings,
  method: GraphMethod,
  url: URL,
  body: CallOptions['body'],
  signal: AbortSignal,
): Request {
  const headers = new Headers({
    accept: 'application/json',
    authorization: `Bearer ${settings.accessToken}`,
  })
  if (body !== undefined) headers.set('content-type', 'application/json')
  return new Request(url, {
    method,
    headers,
    body: body === undefined ? null : JSON.stringify(body),
    signal,
    // Graph does not redirect; following one could carry the token to another host.
    redirect: 'error',
  })
}

/** A token that cannot stand in a header: answered as Meta would (190), since `Headers` would throw and quote it. */
function refusedToken(askedAt: Date): GraphAnswer {
  const message = 'The access token holds characters that no access token has.'
  return {
    kind: 'error',
    error: {
      code: 190,
      subcode: null,
      type: null,
      message,
      details: message,
      userTitle: null,
      userMessage: null,
      isTransient: false,
      traceId: null,
    },
    usage: null,
    httpStatus: null,
    askedAt,
  }
}

function lost(reason: LostReason, askedAt: Date, sent: boolean, response?: Response): GraphAnswer {
  return {
    kind: 'lost',
    reason,
    sent,
    usage: response === undefined ? null : readUsage(response.headers),
    httpStatus: response?.status ?? null,
    askedAt,
  }
}

/** How a network says that there was nobody to talk to: not a byte of the question has left then. */
const beforeConnecting = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

function neverConnected(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : null
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : null
  return typeof code === 'string' && beforeConnecting.has(code)
}

async function exchange(
  settings: GraphClientSettings,
  method: GraphMethod,
  path: string,
  options: CallOptions,
): Promise<GraphAnswer> {
  // Taken out of the object: a browser's own fetch refuses to be called as a method of it.
  const { fetch, accessToken } = settings
  const askedAt = settings.now()
  if (!/^[\x21-\x7e]+$/.test(accessToken)) return refusedToken(askedAt)
  if (options.signal?.aborted) return lost('aborted', askedAt, false)
  const url = addressOf(settings, path, options)
  const deadline = startDeadline(settings.timeoutMs ?? defaultTimeoutMs, options.signal)
  let response: Response | undefined
  try {
    const request = requestOf(settings, method, url, options.body, deadline.signal)
    response = await deadline.race(fetch(request))
    const text = await deadline.race(
      readBoundedText(response, settings.maxBytes ?? defaultMaxBytes),
    )
    if (text === null) return lost('too_large', askedAt, true, response)
    const circumstances = {
      usage: readUsage(response.headers),
      httpStatus: response.status,
      askedAt,
      traceId: response.headers.get('x-fb-trace-id') ?? response.headers.get('x-fb-request-id'),
      succeeded: response.ok,
    }
    return answerFrom(text, circumstances, (whole) =>
      whole.replaceAll(accessToken, '[access token]'),
    )
  } catch (error) {
    const sent = response !== undefined || !neverConnected(error)
    return lost(deadline.endedBy() ?? 'network', askedAt, sent, response)
  } finally {
    deadline.stop()
  }
}

/**
 * The one way to Meta's Graph API (meta-contract 1.2, 7.4, 7.5). `fetch` is the network or the simulator. Answers
 * are bounded in time (30 s) and size (8 MB); an id in them never loses a digit. A `graphUrl` that is no address
 * throws here, at once: it is a setting, not an answer.
 */
export function createGraphClient(settings: GraphClientSettings): GraphClient {
  addressOf(settings, '/', {})
  addressOf(settings, '/', { host: 'api' })
  return {
    version: settings.version,
    call: (method, path, options = {}) => exchange(settings, method, path, options),
  }
}
