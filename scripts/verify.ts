import { mkdirSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { seconds, table } from './verify/report'
import { runStep, type Outcome } from './verify/run-step'
import { steps, type Step } from './verify/steps'

/**
 * Everything that must hold before a change is done: `npm run verify`, or a part of it: `npm run verify -- --only lint`.
 * The quick checks run side by side, then the tests one after the other; the last line counts tests.
 */
const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } })
const wanted = (values.only ?? []).flatMap((names) => names.split(','))
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name))
if (unknown.length > 0) {
  console.error(
    `There is no step ${unknown.join(', ')}. The steps: ${steps.map((step) => step.name).join(', ')}`,
  )
  process.exit(1)
}

const chosen = wanted.length === 0 ? steps : steps.filter((step) => wanted.includes(step.name))
const outcomes = new Map<string, Outcome>()
rmSync('.cache/verify', { recursive: true, force: true })
mkdirSync('.cache/verify', { recursive: true })

async function take(step: Step): Promise<void> {
  const missing = step.after?.find((name) => outcomes.get(name)?.result === 'failed')
  const outcome: Outcome = missing
    ? {
        result: 'failed',
        milliseconds: 0,
        output: `not run: ${missing} failed`,
        passed: 0,
        failed: 1,
      }
    : await runStep(step)
  outcomes.set(step.name, outcome)
  const mark = { passed: '✓', failed: '✗', skipped: '–' }[outcome.result]
  console.log(
    `${mark} ${step.name} ${seconds(outcome.milliseconds)} ${outcome.note ?? ''}`.trimEnd(),
  )
  if (outcome.result === 'failed') console.log(outcome.output.trimEnd().replace(/^/gm, '    '))
}

/** Takes the steps from the list until it is empty, so many at a time. */
async function takeAll(list: Step[], lanes: number): Promise<void> {
  const waiting = [...list]
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) await take(step)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

await takeAll(
  chosen.filter((step) => step.kind === 'check'),
  Math.min(2, availableParallelism()),
)
await takeAll(
  chosen.filter((step) => step.kind !== 'check'),
  1,
)

console.log(`\n${table(chosen, outcomes)}\n`)
const all = [...outcomes.values()]
const passed = all.reduce((sum, outcome) => sum + outcome.passed, 0)
const failed = all.reduce((sum, outcome) => sum + outcome.failed, 0)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = all.some((outcome) => outcome.result === 'failed') ? 1 : 0
