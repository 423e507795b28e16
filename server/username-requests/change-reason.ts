import { eq } from 'drizzle-orm'
import { nameThatGoes } from '../../domain/name-use'
import type { RequestStep } from '../../domain/username-request'
import { lines } from '../database/schema/lines'
import type { Change } from '../dependencies'
import { demandReason } from '../name-uses/change-reason'
import { currentCandidate, type FullRequest } from './rows'

/** What was said beside a step: of a submission the request's own reason counts too. */
type Saying = { step: RequestStep; said: string | undefined }

/**
 * Refuses a step by which a line loses a name that is shown somewhere, as long as nobody says why. Answers what the
 * timeline is to keep: what was said or, where the name is shown, the request's own reason.
 */
export async function demandReasonOfStep(
  change: Change,
  full: FullRequest,
  { step, said }: Saying,
): Promise<string | undefined> {
  const { workspaceId, reason } = full.request
  if (step === 'confirm-move') {
    const { username } = currentCandidate(full)
    await demandReason(change.tx, { workspaceId, username, reason: said })
  }
  if (step === 'submit') {
    const username = await nameReplacedBy(change, full)
    const why = await demandReason(change.tx, { workspaceId, username, reason: said ?? reason })
    return said ?? why
  }
  return said
}

async function nameReplacedBy({ tx }: Change, full: FullRequest): Promise<string | null> {
  const [line] = await tx
    .select({ username: lines.username, usernameState: lines.usernameState })
    .from(lines)
    .where(eq(lines.id, full.line.id))
  const [first] = full.candidates
  return line && first ? nameThatGoes(line, first.username) : null
}
