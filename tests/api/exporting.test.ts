import { parse } from 'papaparse'
import { afterAll, expect, it } from 'vitest'
import { exportAudit, listAudit } from '../../domain/api/audit'
import { keepName } from '../../domain/api/kept-names'
import { exportLines, listLines } from '../../domain/api/lines'
import { exportNamePool, listNamePool } from '../../domain/api/name-pool'
import {
  createUsernameRequests,
  exportUsernameRequests,
  listUsernameRequests,
} from '../../domain/api/username-requests'
import type { Endpoint } from '../../domain/api/endpoint'
import { openDesk } from './desk'

const desk = await openDesk({ lines: 30 })
afterAll(desk.close)
const { admin, marketing, viewer } = desk

/** The rows of the file by the names in its first row. */
async function rowsOf(contract: Endpoint, query: Record<string, string> = {}, who = admin) {
  const answer = await desk.call(who, contract, { query })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w-]+\.csv"$/)
  const { data, errors } = parse<Record<string, string>>(answer.text, {
    header: true,
    skipEmptyLines: true,
  })
  expect(errors).toEqual([])
  return { rows: data, text: answer.text }
}

it('every line is in the file, as the list has it', async () => {
  const { rows, text } = await rowsOf(exportLines, {}, viewer)
  const { items } = await desk.ok(viewer, listLines, { query: { limit: 200 } })
  expect(rows.map(({ id }) => id)).toEqual(items.map(({ id }) => id))
  expect(rows[0]).toMatchObject({
    displayName: items[0]?.displayName,
    usernameState: items[0]?.username.state,
  })
  // A phone number is no formula.
  expect(text.startsWith('id,displayName,phoneNumber,')).toBe(true)
  expect(rows.every(({ phoneNumber }) => phoneNumber?.startsWith("'+"))).toBe(true)
})

it('a filter of the list is a filter of the file, and an unknown one is refused', async () => {
  const [line] = (await desk.ok(viewer, listLines, { query: { limit: 1 } })).items
  const { rows } = await rowsOf(exportLines, { q: line?.displayName ?? '' })
  expect(rows.map(({ id }) => id)).toContain(line?.id)
  expect(rows.length).toBeLessThan(30)
  for (const name of ['limit', 'cursor', 'nothing'])
    expect(await desk.refused(admin, exportLines, { query: { [name]: '5' } })).toMatchObject({
      status: 422,
    })
})

it('what a spreadsheet would take for a formula is disarmed, and quotes and Hebrew are whole', async () => {
  const reasons = ['=1+1', '+HYPERLINK("x")', '-2', '@SUM(A1)', 'קמפיין "אביב", 2027\nשורה']
  for (const reason of reasons)
    await desk.ok(marketing, createUsernameRequests, {
      body: { lineIds: [desk.freshLine().id], candidates: [desk.freshName()], reason },
    })
  const { rows } = await rowsOf(exportUsernameRequests, { sort: 'createdAt' })
  const kept = rows.slice(-reasons.length).map(({ reason }) => reason)
  expect(kept).toEqual([...reasons.slice(0, 4).map((reason) => `'${reason}`), reasons[4]])
  const { total } = await desk.ok(admin, listUsernameRequests)
  expect(rows).toHaveLength(total)
})

it('the audit is exported with its hashes, to those who may read it', async () => {
  const { rows } = await rowsOf(exportAudit)
  const { items } = await desk.ok(admin, listAudit, { query: { limit: 200 } })
  expect(rows.map(({ hash }) => hash)).toEqual(items.map(({ hash }) => hash))
  expect(await desk.refused(marketing, exportAudit)).toMatchObject({ status: 403 })
})

it('the name pool is exported by kind, a campaign that is a formula disarmed', async () => {
  const [name, until] = [desk.freshName(), '2099-01-01']
  const body = { username: name, campaign: '=1+1', until }
  await desk.ok(marketing, keepName, { body })
  const { rows } = await rowsOf(exportNamePool, { kind: 'kept' }, viewer)
  expect(rows).toContainEqual(
    expect.objectContaining({ kind: 'kept', username: name, about: "'=1+1", until }),
  )
  const { items } = await desk.ok(viewer, listNamePool, {
    query: { kind: 'near_miss', limit: 200 },
  })
  const near = await rowsOf(exportNamePool, { kind: 'near_miss' })
  expect(near.rows.map(({ username }) => username)).toEqual(items.map(({ username }) => username))
})
