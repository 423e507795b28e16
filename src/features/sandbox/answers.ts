import type { SandboxAnswer } from '../../../domain/api/sandbox'

/** Every answer a person can plan, by what it means for the request. */
export const answerGroups = {
  yes: ['reserved', 'approved', 'pending'],
  no: ['147001', '100'],
  mend: ['147002', '147003', '147004', '147005', '10', '33', '190', '133010', '368'],
  wrong: ['2', 'late', 'lost_after', 'lost_before', 'not_json'],
} as const satisfies Record<string, readonly SandboxAnswer[]>

export type AnswerGroup = keyof typeof answerGroups

/** Meta's code, for the answers that are one. */
export function codeOf(answer: SandboxAnswer): string | null {
  return /^\d+$/.test(answer) ? answer : null
}

/** The same answer several times in a row; `place` is where the run begins. */
export type AnswerRun<Answer = SandboxAnswer> = { answer: Answer; times: number; place: number }

export function runsOf<Answer>(answers: readonly Answer[]): AnswerRun<Answer>[] {
  const runs: AnswerRun<Answer>[] = []
  for (const [place, answer] of answers.entries()) {
    const last = runs.at(-1)
    if (last?.answer === answer) last.times += 1
    else runs.push({ answer, times: 1, place })
  }
  return runs
}

export const answersInOrder: readonly SandboxAnswer[] = Object.values(answerGroups).flat()
