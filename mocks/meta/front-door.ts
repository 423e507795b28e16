import type { Call, Reply } from './call'
import { GraphError, metaError, unknownPath } from './errors'
import { answerCall, findTarget, type GraphPath, type Target } from './routes'
import type { Simulation } from './simulation'
import { countCall, refuseThrottled, usageHeaders } from './usage'
import { logCall, type Account } from './world'

/** What every Graph call passes: path, token, limit, then its handler; and what every answer carries. */
export type FrontDoor = {
  accessToken: string
  graphVersions: readonly string[] | null
  callsPerHour: number | null
}

const newestVersion = 'v26.0'

type Address = { version: string; path: GraphPath | null }

/** The archive is on a host of its own, whose addresses have no version (meta-contract 6.5). */
const archivePath = /^\/(\d+)\/(message_templates\/(?:un)?archive)$/

function readAddress(pathname: string, { graphVersions }: FrontDoor): Address {
  const [, account, archive] = archivePath.exec(pathname) ?? []
  if (account !== undefined && archive !== undefined)
    return { version: newestVersion, path: { id: account, edge: archive, key: null } }
  const [version = '', id = '', edge = '', key = null, ...rest] = pathname.slice(1).split('/')
  const known = /^v\d{1,3}\.\d{1,2}$/.test(version) && (graphVersions?.includes(version) ?? true)
  if (!known) return { version: newestVersion, path: null }
  return { version, path: id === '' || rest.length > 0 ? null : { id, edge, key } }
}

/** A token in the address is not read on purpose: it would end up in logs. */
function authorize(request: Request, { accessToken }: FrontDoor): void {
  const token = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (token === undefined) throw metaError(104)
  if (token !== accessToken) throw metaError(190)
}

type Outcome = { reply: Reply | GraphError; target: Target | null }

async function outcomeOf(
  call: Omit<Call, 'key'>,
  path: GraphPath | null,
  door: FrontDoor,
): Promise<Outcome> {
  const { simulation, request, url } = call
  let target: Target | null = null
  try {
    if (path === null) throw unknownPath(url.pathname)
    authorize(request, door)
    target = findTarget(simulation.world, path)
    const now = simulation.now().getTime()
    const account = accountOf(target)
    // Messages have limits of their own; a played throttle stops them as well.
    if (account && path.edge === 'messages') refuseThrottled(account, now)
    else if (account) countCall(account, limitOf(account, door), now)
    return { reply: await answerCall({ ...call, key: path.key }, path, target), target }
  } catch (error) {
    if (error instanceof GraphError) return { reply: error, target }
    throw error
  }
}

/** Calls on Pages and Instagram accounts count for no WhatsApp account. */
function accountOf(target: Target | null): Account | undefined {
  return target === null || target.kind === 'asset' ? undefined : target.account
}

function limitOf(account: Account, { callsPerHour }: FrontDoor): number {
  return callsPerHour ?? account.callsPerHour
}

function respond(reply: Reply | GraphError, traceId: string, headers: Record<string, string>) {
  if (reply instanceof GraphError)
    return Response.json(reply.body(traceId), { status: reply.status, headers })
  if ('html' in reply) {
    const type = { 'content-type': 'text/html; charset=utf-8' }
    return new Response(reply.html, { status: reply.status, headers: type })
  }
  return Response.json(reply.body, { headers })
}

/** Answers one Graph call, on any host, and logs it; rejects when the answer is lost. */
export async function answerGraph(
  simulation: Simulation,
  door: FrontDoor,
  request: Request,
): Promise<Response> {
  const url = new URL(request.url)
  const { version, path } = readAddress(url.pathname, door)
  const { method } = request
  const at = simulation.now()
  const log = (status: number | null, code: number | null) =>
    logCall(simulation.world, { at: at.toISOString(), method, path: url.pathname, status, code })
  try {
    const { reply, target } = await outcomeOf({ simulation, request, url }, path, door)
    const traceId = simulation.newId()
    const account = accountOf(target)
    const now = simulation.now().getTime()
    const usage = usageHeaders(simulation.world, account, (one) => limitOf(one, door), now)
    const response = respond(reply, traceId, {
      ...usage,
      'facebook-api-version': version,
      'x-fb-trace-id': traceId,
      'x-fb-request-id': simulation.newId(),
    })
    log(response.status, reply instanceof GraphError ? reply.fields.code : null)
    return response
  } catch (error) {
    log(null, null)
    throw error
  }
}
