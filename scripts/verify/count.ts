import { existsSync, readFileSync } from 'node:fs'

export type Counts = { passed: number; failed: number; skipped: number }

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

/** Vitest's counts. A file that could not even be loaded holds no failed test: it counts as one. */
export function countVitest(report: VitestReport): Counts {
  const broken = report.testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: unknown[]
}

/** Playwright's counts. One that passes only at times is not a pass. */
export function countPlaywright({ stats, errors }: PlaywrightReport): Counts {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }
}

export function vitestCounts(path: string): Counts | null {
  return existsSync(path)
    ? countVitest(JSON.parse(readFileSync(path, 'utf8')) as VitestReport)
    : null
}

export function playwrightCounts(path: string): Counts | null {
  return existsSync(path)
    ? countPlaywright(JSON.parse(readFileSync(path, 'utf8')) as PlaywrightReport)
    : null
}
