import { mkdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { runStep } from './run-step'

mkdirSync('.cache/verify', { recursive: true })
const program = 'scripts/verify/fixtures/exit.mjs'

it('a check that fails counts as one failure and shows what it said', async () => {
  const outcome = await runStep({ name: 'a-check', kind: 'check', commands: [[program, '3']] })
  expect(outcome).toMatchObject({
    result: 'failed',
    passed: 0,
    failed: 1,
    output: 'leaving by 3\n',
  })
})

it('nothing runs after the command that failed', async () => {
  const commands = [
    [program, '1'],
    [program, '0'],
  ]
  const outcome = await runStep({ name: 'two-checks', kind: 'check', commands })
  expect(outcome).toMatchObject({ result: 'failed', output: 'leaving by 1\n' })
})

it('tests that end well without a report are no success', async () => {
  const outcome = await runStep({ name: 'no-report', kind: 'vitest', commands: [[program, '0']] })
  expect(outcome).toMatchObject({ result: 'failed', failed: 1 })
})

it('a step that cannot run here is skipped with the reason', async () => {
  const cannot = () => 'no PostgreSQL'
  const outcome = await runStep({ name: 'skipped', kind: 'check', commands: [], cannot })
  expect(outcome).toMatchObject({ result: 'skipped', note: 'no PostgreSQL', failed: 0 })
})
