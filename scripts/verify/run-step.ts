import { spawn } from 'node:child_process'
import { delimiter, join, resolve } from 'node:path'
import { playwrightCounts, vitestCounts, type Counts } from './count'
import type { Step } from './steps'

export type Outcome = {
  result: 'passed' | 'failed' | 'skipped'
  milliseconds: number
  output: string
  note?: string
  /** Tests; a step that is no test counts only when it fails, as one. */
  passed: number
  failed: number
}

/** A step that hangs must not hang for ever. */
const patience = 25 * 60_000

/** Runs the commands of a step until one fails, and counts its tests from the runner's own report. */
export async function runStep(step: Step): Promise<Outcome> {
  const reason = step.cannot?.() ?? null
  if (reason !== null)
    return { result: 'skipped', milliseconds: 0, output: '', note: reason, passed: 0, failed: 0 }
  const begun = performance.now()
  const report = resolve('.cache/verify', `${step.name}.json`)
  let output = ''
  let ok = true
  for (const command of step.commands) {
    const run = await execute([...command, ...reporting(step, report)], report)
    output += run.output
    ok = run.ok
    if (!ok) break
  }
  const counts = countTests(step, report)
  // A runner that leaves no report, or ran no test, has shown nothing.
  if (step.kind === 'vitest' || step.kind === 'playwright') ok &&= (counts?.passed ?? 0) > 0
  const milliseconds = performance.now() - begun
  return judge({ ok, counts, output, milliseconds })
}

function judge(run: {
  ok: boolean
  counts: Counts | null
  output: string
  milliseconds: number
}): Outcome {
  const { passed, failed, skipped } = run.counts ?? { passed: 0, failed: 0, skipped: 0 }
  const good = run.ok && failed === 0
  return {
    result: good ? 'passed' : 'failed',
    milliseconds: run.milliseconds,
    output: run.output,
    passed,
    failed: good ? 0 : Math.max(failed, 1),
    ...(run.counts && { note: `${passed} passed${skipped > 0 ? `, ${skipped} skipped` : ''}` }),
  }
}

function reporting(step: Step, report: string): string[] {
  if (step.kind === 'vitest')
    return ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return step.kind === 'playwright' ? ['--reporter=list,json'] : []
}

function countTests(step: Step, report: string): Counts | null {
  if (step.kind === 'vitest') return vitestCounts(report)
  return step.kind === 'playwright' ? playwrightCounts(report) : null
}

function execute(
  [program = '', ...words]: string[],
  report: string,
): Promise<{ ok: boolean; output: string }> {
  const bin = resolve('node_modules/.bin')
  const path = program.includes('/') ? resolve(program) : join(bin, program)
  return new Promise((done) => {
    const child = spawn(process.execPath, [path, ...words], {
      timeout: patience,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`,
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      },
    })
    const parts: string[] = []
    child.stdout.on('data', (part) => parts.push(String(part)))
    child.stderr.on('data', (part) => parts.push(String(part)))
    child.once('error', (error) => parts.push(error.message))
    child.once('close', (code, signal) => {
      if (signal) parts.push(`\nended by ${signal}`)
      done({ ok: code === 0, output: parts.join('') })
    })
  })
}
