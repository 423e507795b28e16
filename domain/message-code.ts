import { blockReasons } from './username-request'

/** A code of Meta's that opens a chat with a line, a text already typed: one for each site, to be printed. */

export const messageCodeStates = ['on_its_way', 'active', 'failed', 'deleting', 'deleted'] as const
export type MessageCodeState = (typeof messageCodeStates)[number]

/** What was asked of Meta last. */
export type MessageCodeTask = 'create' | 'edit' | 'delete'

/** `refused`: Meta does not take the text, or the line is full. `code_not_found`: Meta knows the code no more. */
export const messageCodeProblems = ['refused', 'code_not_found', ...blockReasons] as const
export type MessageCodeProblem = (typeof messageCodeProblems)[number]

/** Meta's own limits (its page on QR codes): the length of a text, and how many codes one number has. */
export const messageCodeLimits = { site: 120, message: 140, eachLine: 2000 } as const

type Known = { problem: MessageCodeProblem | null; messageAtMeta: string | null }

/**
 * What Meta's list says about a code, by the text it has there, or `null` when it is not in it: `back` after it was
 * thought gone, `changed` by somebody in a tool of Meta's.
 */
export function judgeCode(
  known: Known,
  textAtMeta: string | null,
): 'same' | 'gone' | 'back' | 'changed' {
  const isGone = known.problem === 'code_not_found'
  if (textAtMeta === null) return isGone ? 'same' : 'gone'
  if (isGone) return 'back'
  return textAtMeta === known.messageAtMeta ? 'same' : 'changed'
}

/** While a question is with Meta nothing else is asked about the same code. */
export function isSettled(state: MessageCodeState): boolean {
  return state === 'active' || state === 'failed'
}
