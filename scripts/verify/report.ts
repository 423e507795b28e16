import type { Outcome } from './run-step'
import type { Step } from './steps'

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}

/** One line for each step: name, duration, result, and what there is to add. */
export function table(steps: Step[], outcomes: Map<string, Outcome>): string {
  const width = Math.max(...steps.map((step) => step.name.length))
  return steps
    .map((step) => {
      const outcome = outcomes.get(step.name)
      if (!outcome) return `${step.name.padEnd(width)}  not run`
      const { milliseconds, result, note = '' } = outcome
      return `${step.name.padEnd(width)}  ${seconds(milliseconds).padStart(8)}  ${result}  ${note}`.trimEnd()
    })
    .join('\n')
}
