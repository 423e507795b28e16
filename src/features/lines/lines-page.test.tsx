import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderApp } from '../../../tests/setup/component-api'
import { openTestDatabase } from '../../../tests/setup/database'
import { startInProcessApi } from '../../../mocks/in-process-api'
import { makeDatabaseImage, openMemoryDatabase } from '../../../server/database/memory'

test('opens', async () => {
  await renderApp({ path: '/lines' })
  expect(await screen.findByRole('heading', { name: 'Lines' })).toBeVisible()
})
test('parts', async () => {
  let t= performance.now()
  const lap = (n: string) => { console.log(n, Math.round(performance.now()-t)); t = performance.now() }
  const database = await openTestDatabase()
  lap('open')
  const api = await startInProcessApi({ database })
  lap('start')
  const me = await api.addPerson({name: 'a', email: 'a@b.com', role: 'admin'})
  api.signInAs(me)
  lap('person')
  for (;;) {
  const {items} = await (await api.request(new Request('http://localhost/api/v1/lines?limit=200'))).json() as any
  if (items.length === 24 && items.every((i: any) => i.username.confirmedAt)) break
  await new Promise(r => setTimeout(r, 20))
  }
  lap('read')
  await api.stop()
  lap('stop')
  expect(1).toBe(1)
})
test('opens in Hebrew', async () => {
  await renderApp({ path: '/lines', language: 'he', role: 'viewer' })
  expect(await screen.findByRole('heading', { name: 'קווים' })).toBeVisible()
})
