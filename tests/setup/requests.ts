import { vi } from 'vitest'
import type { Line } from '../../domain/api/lines'
import type { SandboxAnswer } from '../../domain/api/sandbox'
import type { UsernameRequest, UsernameRequestDetails } from '../../domain/api/username-requests'
import type { RequestState } from '../../domain/username-request'
import type { Person, Run } from './component-api'

export async function lineNamed({ me, call }: Run, name: string): Promise<Line> {
  const { items } = await call<{ items: Line[] }>(me, 'GET', '/api/v1/lines?limit=200')
  const found = items.find(({ displayName }) => displayName === name)
  if (found === undefined) throw new Error(`There is no line ${name}.`)
  return found
}

type Wish = {
  as?: Person
  line: string
  candidates: string[]
  submit?: boolean
  reason?: string
  campaignDate?: string
}

/** A request on the line of that name, submitted unless told otherwise. */
export async function ask(run: Run, wish: Wish): Promise<UsernameRequest> {
  const { as = run.me, line, submit = true, ...rest } = wish
  const { id } = await lineNamed(run, line)
  const body = { ...rest, lineIds: [id], submit }
  const { items } = await run.call<{ items: UsernameRequest[] }>(
    as,
    'POST',
    '/api/v1/username-requests',
    body,
  )
  const [request] = items
  if (request === undefined) throw new Error('Nothing was made.')
  return request
}

export function step(run: Run, as: Person, id: string, name: string, body: object = {}) {
  return run.call<UsernameRequestDetails>(
    as,
    'POST',
    `/api/v1/username-requests/${id}/${name}`,
    body,
  )
}

/** What Meta will answer when a username is next asked for on that line. */
export async function metaWillAnswer(
  run: Run,
  line: string,
  answer: SandboxAnswer,
  times = 1,
): Promise<void> {
  const { phoneNumberId } = await lineNamed(run, line)
  await run.api.meta.play({ play: 'answer_next', phoneNumberId, answer, times })
}

/** Waits until the work in the background has brought the request there. */
export async function reaches(run: Run, id: string, state: RequestState): Promise<void> {
  await vi.waitFor(
    async () => {
      const path = `/api/v1/username-requests/${id}`
      const request = await run.call<UsernameRequestDetails>(run.me, 'GET', path)
      if (request.state !== state) throw new Error(`It is ${request.state}.`)
    },
    { timeout: 15_000, interval: 50 },
  )
}

/** Somebody else, in another window, stores other candidates. */
export async function editElsewhere(run: Run, id: string, candidates: string[]): Promise<void> {
  const path = `/api/v1/username-requests/${id}`
  const { version } = await run.call<UsernameRequestDetails>(run.me, 'GET', path)
  const answer = await run.api.request(
    new Request(`http://localhost:3000${path}`, {
      method: 'PATCH',
      headers: {
        'content-type': 'application/json',
        'x-handleboard-csrf': '1',
        'if-match': `"${version}"`,
      },
      body: JSON.stringify({ candidates }),
    }),
  )
  if (!answer.ok) throw new Error(`The edit elsewhere was refused: ${answer.status}`)
}
