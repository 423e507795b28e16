import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Job } from '../../domain/api/jobs'
import type { ImportCheck } from '../../domain/api/request-imports'
import { admin, environment, startBuiltProduct } from '../setup/built-product'
import { createCaller, signIn, type Caller } from '../setup/caller'
import { startPostgres } from '../setup/postgres'
import { addLines } from './many-lines'

const count = 5000
const path = '/api/v1/username-requests/import'

/** A file of 5,000 rows, one for each line: its dry run, and the job that creates and submits the requests. */
export async function requestsImport() {
  const postgres = await startPostgres()
  const product = await startBuiltProduct(
    environment(postgres.url, mkdtempSync(join(tmpdir(), 'handleboard-bench-'))),
  )
  try {
    await addLines(postgres.url, count)
    const cookie = await signIn(product.url, admin)
    const call = createCaller(() => product.url, { cookie })
    const dryRunMs = await dryRun(call)
    const job = await runJob(call)
    return {
      rows: count,
      dryRunMs,
      job,
      peakMb: product.peakMb(),
      reach: { dryRunMs: 3000, peakMb: 300 },
    }
  } finally {
    await product.stop()
    await postgres.stop()
  }
}

async function dryRun(call: Caller): Promise<number> {
  const started = performance.now()
  const { body } = await call<ImportCheck>('POST', path, upload)
  if (body.valid !== count) throw new Error(`${body.invalid} rows of the file are not valid.`)
  return Math.round(performance.now() - started)
}

async function runJob(call: Caller) {
  const started = performance.now()
  const { body } = await call<Job>('POST', `${path}?dryRun=false&submit=true`, {
    ...upload,
    headers: { ...upload.headers, 'idempotency-key': 'bench-import' },
  })
  const acceptedMs = Math.round(performance.now() - started)
  const job = await finished(call, body.id)
  const seconds = (performance.now() - started) / 1000
  if (job.state !== 'done') throw new Error(`The job is ${job.state}.`)
  return {
    acceptedMs,
    seconds: Math.round(seconds * 10) / 10,
    rowsPerSecond: Math.round(count / seconds),
  }
}

async function finished(call: Caller, id: string): Promise<Job> {
  for (;;) {
    const { body } = await call<Job>('GET', `/api/v1/jobs/${id}`)
    if (body.finishedAt !== null) return body
    await wait(100)
  }
}

const rows = Array.from({ length: count }, (_, index) => {
  const n = index + 1
  return `+97258${String(n).padStart(7, '0')},rimonit.branch${n},rimonit.b${n},,"Spring, ""all"" branches",`
})
const upload = {
  body: ['line,candidate1,candidate2,candidate3,reason,campaignDate', ...rows].join('\r\n'),
  headers: { 'content-type': 'text/csv' },
}
