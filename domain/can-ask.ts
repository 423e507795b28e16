/** Whether a customer can be asked for the phone number now, and if not, exactly why. */

/** Each is also the code of the API's refusal (domain/errors.ts). The order is that of importance to a reader. */
export const askObstacles = [
  'username_not_addressable',
  'line_mismatch',
  'line_gone',
  'phone_already_known',
  'number_conflict',
  'open_request',
  'asking_stopped',
  'template_not_approved',
  'not_reachable',
  'opted_out',
  'asked_too_often',
  'cooling_down',
  'cap_reached',
  'quiet_hours',
] as const
export type AskObstacle = (typeof askObstacles)[number]

/** Those that pass by themselves: what is asked for many or by itself waits for their end. */
export const passingObstacles = [
  'cap_reached',
  'quiet_hours',
] as const satisfies readonly AskObstacle[]

export function passesByItself(obstacle: AskObstacle): boolean {
  return passingObstacles.some((passing) => passing === obstacle)
}

export type Obstacle = {
  obstacle: AskObstacle
  /** When it ends by itself; `null` when a person or the customer must do something. */
  until: Date | null
}

/** An approved template on the line's account. */
export type SendableTemplate = {
  id: string
  name: string
  language: string
  category: string | null
  wordingVersion: number | null
}

export type AskRules = {
  /** Nothing leaves, whatever was asked. */
  stopped: boolean
  coolDownDays: number
  /** How often one customer is asked at most, ever. */
  mostAsks: number
  /** The end of the quiet hours if it is quiet now. */
  quietUntil: Date | null
  line: { gone: boolean; capPerDay: number; askedToday: number; dayEndsAt: Date }
}

export type AskFacts = {
  phoneKnown: boolean
  inConflict: boolean
  optedOut: boolean
  hasOpenRequest: boolean
  /** How many requests Meta took, and when the last of all ended. */
  asks: number
  lastEndedAt: Date | null
  /** What the last failure forbids: for good, or until then. */
  failure: { forGood: boolean; until: Date | null } | null
}

export type AskVerdict =
  | { ok: true; template: SendableTemplate }
  | { ok: false; obstacles: Obstacle[] }

const day = 24 * 60 * 60_000

/** All that stands in the way, not only the first; `template` is the one that would be sent. */
export function canAsk(
  facts: AskFacts,
  rules: AskRules,
  template: SendableTemplate | null,
  now: Date,
): AskVerdict {
  const found: (Obstacle | null)[] = [
    when(rules.line.gone, 'line_gone'),
    when(facts.phoneKnown, 'phone_already_known'),
    when(facts.inConflict, 'number_conflict'),
    when(facts.hasOpenRequest, 'open_request'),
    when(rules.stopped, 'asking_stopped'),
    when(template === null, 'template_not_approved'),
    failureIn(facts, now),
    when(facts.optedOut && template?.category === 'MARKETING', 'opted_out'),
    when(facts.asks >= rules.mostAsks, 'asked_too_often'),
    coolDownIn(facts, rules, now),
    when(rules.line.askedToday >= rules.line.capPerDay, 'cap_reached', rules.line.dayEndsAt),
    when(rules.quietUntil !== null, 'quiet_hours', rules.quietUntil),
  ]
  const obstacles = found.filter((obstacle) => obstacle !== null)
  return obstacles.length === 0 && template !== null
    ? { ok: true, template }
    : { ok: false, obstacles }
}

function when(is: boolean, obstacle: AskObstacle, until: Date | null = null): Obstacle | null {
  return is ? { obstacle, until } : null
}

function failureIn({ failure }: AskFacts, now: Date): Obstacle | null {
  if (failure?.forGood) return { obstacle: 'not_reachable', until: null }
  if (failure?.until && failure.until > now)
    return { obstacle: 'cooling_down', until: failure.until }
  return null
}

function coolDownIn({ lastEndedAt, failure }: AskFacts, rules: AskRules, now: Date) {
  // What never reached anybody bothered nobody.
  if (lastEndedAt === null || failure !== null) return null
  const until = new Date(lastEndedAt.getTime() + rules.coolDownDays * day)
  return when(until > now, 'cooling_down', until)
}
