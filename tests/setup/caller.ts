/** Calls the API over HTTP as a program or a browser would. */

export type Answer<T> = { status: number; headers: Headers; body: T }
/** A text is sent as it is, with the content type among the headers; anything else as JSON. */
type Options = { body?: unknown; headers?: Record<string, string> }

export type Caller = {
  /** Raises when the answer is no success, and when none came. */
  <T>(method: string, path: string, options?: Options): Promise<Answer<T>>
  /** Answers whatever status came. */
  any<T = unknown>(method: string, path: string, options?: Options): Promise<Answer<T>>
  /** The same; `null` when the connection ended without an answer. */
  unlessCut<T = unknown>(method: string, path: string, options?: Options): Promise<Answer<T> | null>
}

/** `url` is asked anew for each call: a product that was started again has another port. */
export function createCaller(url: () => string, identity: Record<string, string> = {}): Caller {
  async function any<T>(method: string, path: string, { body, headers }: Options = {}) {
    const response = await fetch(`${url()}${path}`, {
      method,
      headers: {
        ...identity,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    const isJson = /json/.test(response.headers.get('content-type') ?? '')
    // The caller says what it expects; the assertions that follow would notice anything else.
    const read = (isJson ? JSON.parse(text) : text) as T
    return { status: response.status, headers: response.headers, body: read }
  }
  async function success<T>(method: string, path: string, options?: Options) {
    const answer = await any<T>(method, path, options)
    if (answer.status >= 400)
      throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer
  }
  const unlessCut = <T>(method: string, path: string, options?: Options) =>
    any<T>(method, path, options).catch((error: unknown) => {
      if (error instanceof TypeError) return null
      throw error
    })
  return Object.assign(success, { any, unlessCut })
}

/** Signs in and answers the cookie to send from then on. */
export async function signIn(
  url: string,
  person: { email: string; password: string },
): Promise<string> {
  const response = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(person),
  })
  if (!response.ok) throw new Error(`Sign-in: ${response.status} ${await response.text()}`)
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
