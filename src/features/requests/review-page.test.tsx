import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderApp, type Run } from '../../../tests/setup/component-api'
import { ask, reaches, step } from '../../../tests/setup/requests'

/** Three requests of Maya in the queue, in the order of their lines here. */
async function openQueue(more?: (run: Run) => Promise<void>) {
  const ids: string[] = []
  const app = await renderApp({
    path: '/review',
    prepare: async (run) => {
      const maya = await run.addPerson('Maya Cohen', 'marketing')
      const wishes = [
        ['Rimonit Dental', 'RimonitSmile'],
        ['Rimonit Ashdod Clinic', 'RimonitAshdod'],
        ['Rimonit Courier', 'RimonitOnWheels'],
      ] as const
      for (const [line, name] of wishes)
        ids.push((await ask(run, { as: maya, line, candidates: [name, `${name}_2`] })).id)
      await more?.(run)
    },
  })
  await screen.findByRole('heading', { level: 2, name: '@RimonitSmile' })
  return { ...app, ids }
}

function item(handle: string) {
  return within(screen.getByRole('article', { name: handle }))
}

test('the longest waiting comes first, and the title counts them', async () => {
  await openQueue()
  expect(
    screen.getAllByRole('article').map((one) => one.getAttribute('aria-labelledby')),
  ).toHaveLength(3)
  const handles = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)
  expect(handles).toEqual(['@RimonitSmile', '@RimonitAshdod', '@RimonitOnWheels'])
  expect(document.title).toMatch(/^Review \(3\)/)
  expect(item('@RimonitSmile').getByText(/^Late from/)).toBeVisible()
  expect(item('@RimonitSmile').getByText('@RimonitSmile_2')).toBeVisible()
})

test('by keyboard: A approves the one in focus, and the next has the focus then', async () => {
  const { user, ids, ...run } = await openQueue()
  const first = screen.getByRole('heading', { level: 2, name: '@RimonitSmile' })
  first.focus()
  await user.keyboard('j')
  expect(screen.getByRole('heading', { level: 2, name: '@RimonitAshdod' })).toHaveFocus()
  await user.keyboard('k')
  expect(first).toHaveFocus()
  await user.keyboard('a')
  await user.click(
    within(await screen.findByRole('dialog')).getByRole('button', {
      name: 'Approve @RimonitSmile',
    }),
  )
  await waitFor(() => expect(screen.queryByRole('article', { name: '@RimonitSmile' })).toBeNull())
  await waitFor(() =>
    expect(screen.getByRole('heading', { level: 2, name: '@RimonitAshdod' })).toHaveFocus(),
  )
  await reaches(run, ids[0] ?? '', 'reserved')
  await waitFor(() => expect(document.title).toMatch(/^Review \(2\)/))
})

test('keys typed into the reason decide nothing', async () => {
  const { user } = await openQueue()
  await user.click(item('@RimonitSmile').getByRole('button', { name: 'Decline' }))
  const why = screen.getByRole('textbox', { name: 'Why' })
  await user.type(why, 'a bad idea, said at once')
  expect(why).toHaveValue('a bad idea, said at once')
  expect(screen.getAllByRole('dialog')).toHaveLength(1)
})

test('what another admin decides meanwhile keeps its place, marked, so that nothing moves', async () => {
  const { ids, ...run } = await openQueue()
  const yael = await run.addPerson('Yael Stern', 'admin')
  await step(run, yael, ids[0] ?? '', 'decline', { note: 'No' })
  expect(await item('@RimonitSmile').findByText(/No longer waits for review/)).toBeVisible()
  expect(item('@RimonitSmile').queryByRole('button')).toBeNull()
  expect(screen.getAllByRole('article')).toHaveLength(3)
})

test('a reason typed for one request does not follow to another', async () => {
  const { user } = await openQueue()
  await user.click(item('@RimonitSmile').getByRole('button', { name: 'Decline' }))
  await user.type(screen.getByRole('textbox', { name: 'Why' }), 'Only about this one')
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  await user.click(item('@RimonitAshdod').getByRole('button', { name: 'Decline' }))
  expect(screen.getByRole('textbox', { name: 'Why' })).toHaveValue('')
})

test('an own request is left to someone else while another admin exists', async () => {
  await openQueue(async (run) => {
    await run.addPerson('Yael Stern', 'admin')
    await ask(run, { line: 'Rimonit Labs Results', candidates: ['RimonitResults'] })
  })
  const own = item('@RimonitResults')
  expect(own.getByText('Your own request: someone else must review this.')).toBeVisible()
  expect(own.queryByRole('button')).toBeNull()
  expect(item('@RimonitSmile').getByRole('button', { name: 'Approve' })).toBeVisible()
})

test('an empty queue says so, and fills by itself', async () => {
  const app = await renderApp({ path: '/review' })
  expect(await screen.findByText('Nothing waits for review.')).toBeVisible()
  const maya = await app.addPerson('Maya Cohen', 'marketing')
  await ask(app, { as: maya, line: 'Rimonit Dental', candidates: ['RimonitSmile'] })
  expect(await screen.findByRole('heading', { level: 2, name: '@RimonitSmile' })).toBeVisible()
})
