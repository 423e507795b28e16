import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { UsernameRequestDetails } from '../../../domain/api/username-requests'
import { renderApp, type Run } from '../../../tests/setup/component-api'
import { ask, editElsewhere, reaches, step } from '../../../tests/setup/requests'

afterEach(() => localStorage.clear())

async function openEdit(make: (run: Run) => Promise<string>) {
  let id = ''
  const app = await renderApp({
    path: '/requests',
    prepare: async (run) => {
      id = await make(run)
    },
  })
  await app.router.navigate({ to: '/requests/$requestId/edit', params: { requestId: id } })
  await screen.findByRole('heading', { level: 1, name: 'Edit the request' })
  return { ...app, id }
}

const draft = async (run: Run) =>
  (await ask(run, { line: 'Rimonit Dental', candidates: ['RimonitSmile'], submit: false })).id

function candidate(): HTMLElement {
  return screen.getByRole('textbox', { name: 'Candidate 1' })
}

async function candidatesOf({ call, me }: Run, id: string): Promise<string[]> {
  const path = `/api/v1/username-requests/${id}`
  const request = await call<UsernameRequestDetails>(me, 'GET', path)
  return request.candidates.map(({ displayCase }) => displayCase)
}

test('a conflict shows both versions, and the person chooses to keep theirs', async () => {
  const { user, id, ...run } = await openEdit(draft)
  await user.clear(await screen.findByRole('textbox', { name: 'Candidate 1' }))
  await user.type(candidate(), 'Rimonit.Dental')
  await editElsewhere(run, id, ['Rimonit_Teeth'])
  await user.click(screen.getByRole('button', { name: 'Save draft' }))
  const row = await screen.findByRole('row', { name: /Usernames, in order/ })
  expect(within(row).getByText('@Rimonit.Dental')).toBeVisible()
  expect(within(row).getByText('@Rimonit_Teeth')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Keep mine' }))
  await user.click(screen.getByRole('button', { name: 'Save draft' }))
  await screen.findByRole('heading', { level: 1, name: '@Rimonit.Dental' })
  expect(await candidatesOf(run, id)).toEqual(['Rimonit.Dental'])
})

test('or takes what was saved meanwhile', async () => {
  const { user, id, ...run } = await openEdit(draft)
  await user.type(await screen.findByRole('textbox', { name: 'Candidate 1' }), '2')
  await editElsewhere(run, id, ['Rimonit_Teeth'])
  await user.click(screen.getByRole('button', { name: 'Save draft' }))
  await user.click(await screen.findByRole('button', { name: 'Take the saved one' }))
  expect(candidate()).toHaveValue('Rimonit_Teeth')
})

test('what the reviewer asked for stands above the form, and one button saves and submits', async () => {
  const { user, id, ...run } = await openEdit(async (setUp) => {
    const yael = await setUp.addPerson('Yael Stern', 'admin')
    const request = await ask(setUp, { line: 'Rimonit Dental', candidates: ['RD'.repeat(3)] })
    await step(setUp, yael, request.id, 'request-changes', { note: 'Write it out' })
    return request.id
  })
  expect(await screen.findByText('Write it out')).toBeVisible()
  await user.clear(candidate())
  await user.type(candidate(), 'RimonitDental')
  await user.click(screen.getByRole('button', { name: 'Submit for review' }))
  expect(
    await screen.findByRole('heading', { name: /@RimonitDental waits for a review/ }),
  ).toBeVisible()
  expect(await candidatesOf(run, id)).toEqual(['RimonitDental'])
})

test('a request that was submitted meanwhile cannot be saved, and nothing typed is lost', async () => {
  const { user, id, ...run } = await openEdit(draft)
  await user.type(await screen.findByRole('textbox', { name: 'Candidate 1' }), '2')
  await step(run, run.me, id, 'submit')
  await user.click(screen.getByRole('button', { name: 'Save draft' }))
  expect(await screen.findByText('This request cannot be edited now.')).toBeVisible()
  expect(candidate()).toHaveValue('RimonitSmile2')
})

test('a request that is with its reviewer opens no form', async () => {
  await openEdit(
    async (run) => (await ask(run, { line: 'Rimonit Dental', candidates: ['RimonitSmile'] })).id,
  )
  expect(
    await screen.findByText('It is: In review. Its own page shows what can be done.'),
  ).toBeVisible()
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Candidate 1' })).toBeNull())
})

test('after a refusal names near it are offered, unchecked with Meta, and one press takes one', async () => {
  const { user } = await openEdit(async (run) => {
    // Names that strangers hold in the simulated world.
    const { id } = await ask(run, { line: 'Rimonit Dental', candidates: ['Doctor', 'Clinic'] })
    const yael = await run.addPerson('Yael Stern', 'admin')
    await step(run, yael, id, 'approve')
    await reaches(run, id, 'refused')
    return id
  })
  const section = within(await screen.findByRole('region', { name: 'Names near the refused ones' }))
  expect(section.getByText(/only Meta can say/)).toBeVisible()
  const [first] = section.getAllByRole('button', { name: /^Add .* as a candidate$/ })
  if (first === undefined) throw new Error('No name is offered.')
  const name = /[A-Za-z_.]+/.exec(first.textContent ?? '')?.[0] ?? ''
  await user.click(first)
  expect(await screen.findByRole('textbox', { name: 'Candidate 3' })).toHaveValue(name)
})
