import { expect, it } from 'vitest'
import { countPlaywright, countVitest } from './count'

const vitest = {
  numPassedTests: 7,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
}

it('counts a test file that could not be loaded as a failure', () => {
  const report = { ...vitest, testResults: [{ status: 'failed', assertionResults: [] }] }
  expect(countVitest(report)).toEqual({ passed: 7, failed: 1, skipped: 0 })
})

it('counts a file with a failed test once', () => {
  const testResults = [{ status: 'failed', assertionResults: [{ status: 'failed' }] }]
  expect(countVitest({ ...vitest, numFailedTests: 1, testResults }).failed).toBe(1)
})

it('does not take a browser test that passes only at times for a pass', () => {
  const stats = { expected: 3, unexpected: 1, flaky: 2, skipped: 4 }
  expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 3, failed: 3, skipped: 4 })
})
