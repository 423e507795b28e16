import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { seedManyLines } from '../../../../mocks/meta/seed'
import { funnelDays } from '../../../../server/database/schema/phone-requests'
import type { Line } from '../../../../domain/api/lines'
import { renderApp, type Run } from '../../../../tests/setup/component-api'

type Counted = { wording: string; delivered: number; shared: number }

/** So many requests that asking them one by one would take the whole day. */
async function counted(run: Run, wordings: Counted[]): Promise<void> {
  const { items } = await run.call<{ items: Line[] }>(run.me, 'GET', '/api/v1/lines')
  const [line] = items
  if (line === undefined) throw new Error('No line is there.')
  const { deps } = run.api
  const day = deps.now().toISOString().slice(0, 10)
  await deps.database.store.insert(funnelDays).values(
    wordings.map(({ wording, delivered, shared }) => ({
      workspaceId: run.me.workspaceId,
      lineId: line.id,
      language: 'he',
      day,
      wording,
      delivered,
      shared,
      asked: delivered,
      read: delivered,
      matched: shared,
    })),
  )
}

const open = (wordings: Counted[], language: 'en' | 'he' = 'en') =>
  renderApp({
    world: seedManyLines(1, 1),
    path: '/asking',
    language,
    prepare: (run) => counted(run, wordings),
  })

test('a difference beyond chance is said, the better wording first', async () => {
  await open([
    { wording: '1', delivered: 1000, shared: 300 },
    { wording: 'own', delivered: 1000, shared: 420 },
  ])
  expect(await screen.findByText(/^Own wording is shared more often than Wording 1/)).toBeVisible()
  const chart = within(screen.getByRole('list', { name: 'Share of each wording with its range' }))
  expect(chart.getAllByRole('img').map((bar) => bar.getAttribute('aria-label'))).toEqual([
    'Own wording: 42% shared, true share between 39% and 45%, of 1,000 delivered',
    'Wording 1: 30% shared, true share between 27% and 33%, of 1,000 delivered',
  ])
})

test('few messages are too early to say, in Hebrew as well', async () => {
  await open(
    [
      { wording: '1', delivered: 10, shared: 3 },
      { wording: '2', delivered: 10, shared: 5 },
    ],
    'he',
  )
  expect(await screen.findByText(/^מוקדם לדעת: הטווחים של נוסח 2 ושל נוסח 1/)).toBeVisible()
})
