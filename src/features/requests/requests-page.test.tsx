import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { renderApp, type Run } from '../../../tests/setup/component-api'
import { ask, lineNamed, step } from '../../../tests/setup/requests'

/** One of Maya in review, one of ours in draft, one of ours withdrawn. */
async function three(run: Run): Promise<void> {
  const maya = await run.addPerson('Maya Cohen', 'marketing')
  await ask(run, { as: maya, line: 'Rimonit Dental', candidates: ['RimonitSmile', 'RimonitTeeth'] })
  await ask(run, { line: 'Rimonit Courier', candidates: ['RimonitOnWheels'], submit: false })
  const { id } = await ask(run, { line: 'Rimonit Ashdod Clinic', candidates: ['RimonitAshdod'] })
  await step(run, run.me, id, 'withdraw')
}

async function shown(): Promise<(string | null)[]> {
  const headers = await screen.findAllByRole('rowheader')
  return headers.map((header) => within(header).getByRole('link').textContent)
}

test('the groups count what they would show, and the address keeps the choice', async () => {
  const { user, router } = await renderApp({ path: '/requests', prepare: three })
  expect(await shown()).toEqual(['@RimonitAshdod', '@RimonitOnWheels', '@RimonitSmile'])
  await user.click(await screen.findByRole('button', { name: /^Ended\s*1$/ }))
  await waitFor(async () => expect(await shown()).toEqual(['@RimonitAshdod']))
  expect(router.state.location.search).toEqual({
    state: 'declined,withdrawn,released,revoked,replaced',
  })
  await user.click(screen.getByRole('button', { name: /^Ended/, pressed: true }))
  await user.click(screen.getByRole('button', { name: 'Mine' }))
  await waitFor(async () => expect(await shown()).toEqual(['@RimonitAshdod', '@RimonitOnWheels']))
  expect(router.state.location.search).toEqual({ requester: 'me' })
})

test('a row tells who acts next, by name where it is the requester', async () => {
  await renderApp({ path: '/requests', prepare: three })
  expect(
    await screen.findByRole('row', { name: /RimonitSmile.*and 1 more.*A reviewer/ }),
  ).toBeVisible()
  expect(screen.getByRole('row', { name: /RimonitOnWheels.*You/ })).toBeVisible()
})

test('one single state and the requests of one line can be linked to', async () => {
  const { router, user, ...run } = await renderApp({
    path: '/requests?state=withdrawn',
    prepare: three,
  })
  expect(await shown()).toEqual(['@RimonitAshdod'])
  expect(screen.getByRole('combobox', { name: 'One state' })).toHaveValue('withdrawn')
  const { id } = await lineNamed(run, 'Rimonit Courier')
  await router.navigate({ to: '/requests', search: { lineId: id } })
  await waitFor(async () => expect(await shown()).toEqual(['@RimonitOnWheels']))
  await user.click(
    await screen.findByRole('button', { name: /Remove the filter .*Rimonit Courier/ }),
  )
  await waitFor(async () => expect(await shown()).toHaveLength(3))
})

test('nothing at all and nothing that matches are told apart', async () => {
  const { user } = await renderApp({ path: '/requests' })
  expect(await screen.findByText('Nobody has asked for a username yet.')).toBeVisible()
  await user.type(screen.getByRole('searchbox'), 'nothing like it')
  expect(await screen.findByText('Nothing matches.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Clear all filters' }))
  expect(await screen.findByText('Nobody has asked for a username yet.')).toBeVisible()
})

test('a list that cannot be read says so and can be tried again', async () => {
  const { user, server, router } = await renderApp({ path: '/lines', prepare: three })
  server.use(
    http.get('*/api/v1/username-requests', () => new HttpResponse('a proxy', { status: 502 })),
  )
  await router.navigate({ to: '/requests' })
  const failed = within(await screen.findByRole('alert'))
  server.resetHandlers()
  await user.click(failed.getByRole('button', { name: 'Try again' }))
  expect(await shown()).toHaveLength(3)
})

test('the list is exported as it is filtered, all of its rows', async () => {
  const files: Blob[] = []
  Object.assign(URL, {
    createObjectURL: (file: Blob) => {
      files.push(file)
      return '#file'
    },
    revokeObjectURL: () => {},
  })
  const { user } = await renderApp({ path: '/requests?state=draft', prepare: three })
  await user.click(await screen.findByRole('button', { name: 'Export 1 row as CSV' }))
  await waitFor(() => expect(files).toHaveLength(1))
  const text = await files[0]?.text()
  expect(text).toMatch(/RimonitOnWheels/)
  expect(text).not.toMatch(/RimonitSmile/)
})
