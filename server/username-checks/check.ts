import { and, eq, inArray, isNull, notInArray } from 'drizzle-orm'
import type { UsernameCheckAnswer } from '../../domain/api/username-checks'
import { fitnessSentence } from '../../domain/billboard/fitness-rules'
import { handleFitness } from '../../domain/billboard/handle-fitness'
import { checkUsername, usernameSentence, type UsernameCheck } from '../../domain/username'
import type { Store } from '../database/database'
import { lines } from '../database/schema/lines'
import { requestCandidates, usernameRequests } from '../database/schema/requests'
import { finalStates } from '../../domain/username-request'
import { selectNamed } from '../username-requests/rows'
import { keptForCampaigns } from '../kept-names/rows'

type Holder = NonNullable<UsernameCheckAnswer['heldBy']>

/** Checks candidates against the rules and against our own lines and requests, in the order they were given. */
export async function checkUsernames(
  store: Store,
  { workspaceId, typed, now }: { workspaceId: string; typed: string[]; now: Date },
) {
  const checks = typed.map((text) => checkUsername(text))
  const names = [...new Set(checks.map((check) => check.username))]
  const holders = await holdersOf(store, workspaceId, names)
  const kept = await keptForCampaigns(store, { workspaceId, names, now })
  return {
    items: checks.map((check, index) =>
      toAnswer(typed[index] ?? '', check, {
        heldBy: holders.get(check.username) ?? null,
        keptFor: kept.get(check.username) ?? null,
      }),
    ),
  }
}

/** The own lines and open requests that have these names; a line comes before a request. */
export async function holdersOf(
  store: Store,
  workspaceId: string,
  names: string[],
): Promise<Map<string, Holder>> {
  if (names.length === 0) return new Map()
  const byRequest = await heldByRequests(store, workspaceId, names)
  const byLine = await heldByLines(store, workspaceId, names)
  return new Map([...byRequest, ...byLine])
}

function toAnswer(
  typed: string,
  check: UsernameCheck,
  ours: Pick<UsernameCheckAnswer, 'heldBy' | 'keptFor'>,
): UsernameCheckAnswer {
  const withMessage = <F extends (UsernameCheck['problems'] | UsernameCheck['warnings'])[number]>(
    finding: F,
  ) => ({
    ...finding,
    message: usernameSentence(finding),
  })
  return {
    typed: typed.slice(0, 2000),
    username: check.username,
    displayCase: check.displayCase,
    valid: check.valid,
    problems: check.problems.map(withMessage),
    warnings: check.warnings.map(withMessage),
    ...ours,
    fitness: fitnessOf(check.displayCase),
  }
}

function fitnessOf(displayCase: string): UsernameCheckAnswer['fitness'] {
  const fitness = handleFitness(displayCase)
  if (fitness === null) return null
  return {
    ...fitness,
    findings: fitness.findings.map((finding) => {
      const { code, severity, points, fix } = finding
      const sentence = fitnessSentence(finding)
      return { code, severity, points, sentence, ...(fix === undefined ? {} : { fix }) }
    }),
  }
}

async function heldByLines(
  store: Store,
  workspaceId: string,
  names: string[],
): Promise<Map<string, Holder>> {
  const rows = await store
    .select({ username: lines.username, lineId: lines.id, displayName: lines.displayName })
    .from(lines)
    .where(
      and(eq(lines.workspaceId, workspaceId), inArray(lines.username, names), isNull(lines.goneAt)),
    )
  return new Map(
    rows.map(({ username, lineId, displayName }) => [
      username ?? '',
      { kind: 'line', lineId, displayName },
    ]),
  )
}

async function heldByRequests(
  store: Store,
  workspaceId: string,
  names: string[],
): Promise<Map<string, Holder>> {
  const rows = await selectNamed(store).where(
    and(
      eq(usernameRequests.workspaceId, workspaceId),
      inArray(requestCandidates.username, names),
      notInArray(usernameRequests.state, finalStates),
    ),
  )
  return new Map(rows.map(({ username, ...holder }) => [username, { kind: 'request', ...holder }]))
}
