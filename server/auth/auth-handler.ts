import { DomainError, type ErrorCode } from '../../domain/errors'
import type { Dependencies } from '../dependencies'
import { refuseOtherSites } from './same-site'
import { countSignIn, forgetFailures } from './sign-in-limit'

/** The parts of the session library that we offer; the rest stays closed: it gives tokens of sessions to the page. */
const openPaths = new Set(['POST /api/auth/sign-in/email', 'POST /api/auth/sign-out'])

const codeByStatus: Record<number, ErrorCode> = {
  400: 'invalid_input',
  401: 'wrong_credentials',
  403: 'wrong_credentials',
  422: 'invalid_input',
  429: 'too_many_requests',
}

/** Serves `/api/auth/*`: the session library behind our own limits and our own errors. */
export async function handleAuth(deps: Dependencies, request: Request): Promise<Response> {
  const call = `${request.method} ${new URL(request.url).pathname}`
  if (!openPaths.has(call)) throw new DomainError('not_found')
  refuseOtherSites(request, deps.publicUrl)
  if (call === 'POST /api/auth/sign-in/email') return signIn(deps, request)
  const response = translate(await deps.authHandler(request))
  // A session has ended just now.
  deps.forgetIdentities()
  return response
}

async function signIn(deps: Dependencies, request: Request): Promise<Response> {
  const text = await request.text()
  const email = readEmail(text)
  const address = request.headers.get('x-handleboard-client') ?? 'unknown'
  const keys = await countSignIn(deps, { email, address })
  const response = await deps.authHandler(
    new Request(request.url, { method: 'POST', headers: request.headers, body: text }),
  )
  if (response.ok) await forgetFailures(deps, keys)
  return withoutToken(translate(response))
}

/** The library repeats the session's token in the body; the cookie is HttpOnly so that no script ever holds it. */
function withoutToken(response: Response): Response {
  const headers = new Headers({ 'content-type': 'application/json', 'cache-control': 'no-store' })
  for (const cookie of response.headers.getSetCookie()) headers.append('set-cookie', cookie)
  return new Response(JSON.stringify({ signedIn: true }), { status: 200, headers })
}

function readEmail(text: string): string {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    throw new DomainError('malformed_json')
  }
  const { email, password } = Object(body) as { email?: unknown; password?: unknown }
  const fields = [
    ...(typeof email === 'string' && /^\S+@\S+$/.test(email) && email.length <= 200
      ? []
      : [{ path: 'email', code: 'invalid', message: 'Type an e-mail address.' }]),
    ...(typeof password === 'string' && password !== '' && password.length <= 128
      ? []
      : [{ path: 'password', code: 'invalid', message: 'Type your password.' }]),
  ]
  if (fields.length > 0) throw new DomainError('invalid_input', { fields })
  return String(email).toLowerCase()
}

/** The library's own error bodies become ours; the same answer whether or not the address exists. */
function translate(response: Response): Response {
  if (response.status < 400) return response
  const code = codeByStatus[response.status]
  if (code === undefined) throw new Error(`The session library answered ${response.status}.`)
  throw new DomainError(code)
}
