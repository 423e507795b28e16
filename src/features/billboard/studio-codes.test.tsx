import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Line } from '../../../domain/api/lines'
import type { MessageCode } from '../../../domain/api/message-codes'
import type { Run } from '../../../tests/setup/component-api'
import { openStudio, textOf, watchFiles } from '../../../tests/setup/studio'

async function freeLine({ call, me }: Run): Promise<Line> {
  const { items } = await call<{ items: Line[] }>(me, 'GET', '/api/v1/lines?limit=1')
  const [line] = items
  if (line === undefined) throw new Error('The simulated Meta has lines.')
  return line
}

/** A code that somebody else asked for, and that Meta has made. */
async function madeCode(run: Run): Promise<MessageCode> {
  const { id: lineId } = await freeLine(run)
  const other = await run.addPerson('Dana Levi', 'marketing')
  const body = { lineId, site: 'Dizengoff shelter', prefilledMessage: 'Hello from the shelter' }
  const { id } = await run.call<MessageCode>(other, 'POST', '/api/v1/message-codes', body)
  return waitFor(async () => {
    const code = await run.call<MessageCode>(run.me, 'GET', `/api/v1/message-codes/${id}`)
    expect(code.state).toBe('active')
    return code
  })
}

test('a code for a site is made, drawn when Meta has it, changed after the print, and deleted', async () => {
  const files = watchFiles()
  const { user, router } = await openStudio('?handle=Rimonit_New&format=a4')
  await user.click(screen.getByRole('button', { name: 'Meta’s code for a site' }))
  const lines = await screen.findByRole('list', { name: 'Choose a line' })
  const [first] = within(lines).getAllByRole('button')
  if (first === undefined) throw new Error('There are lines.')
  await user.click(first)
  expect(await screen.findByText('This line has no codes yet.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'New code for a site' }))
  const form = screen.getByRole('form', { name: 'New code for a site' })
  await user.click(within(form).getByRole('button', { name: 'Ask Meta for the code' }))
  await user.type(within(form).getByRole('textbox', { name: 'Site' }), 'Station wall')
  await user.type(within(form).getByRole('textbox', { name: /^Text/ }), 'Hello')
  expect(within(form).getByText('5 of 140 characters')).toBeVisible()
  await user.click(within(form).getByRole('button', { name: 'Ask Meta for the code' }))

  expect(await screen.findByText('Ready')).toBeVisible()
  expect(await screen.findByText(/^https:\/\/wa\.me\/message\//)).toBeVisible()
  expect(screen.getByText(/mm wide, scanned from as far as/)).toBeVisible()
  expect(router.state.location.search).toHaveProperty('code')
  await waitFor(() => expect(screen.getByRole('button', { name: 'SVG' })).toBeEnabled())
  await user.click(screen.getByRole('button', { name: 'SVG' }))
  await screen.findByText(/is made\. SHA-256/)
  expect(await textOf(files[0]?.blob)).toContain('data-role="qr"')

  await user.click(screen.getByRole('button', { name: 'Change the text' }))
  const edit = screen.getByRole('form', { name: 'Change the text' })
  await user.type(within(edit).getByRole('textbox', { name: /^Text/ }), ' again')
  await user.click(within(edit).getByRole('button', { name: 'Save the change' }))
  expect(await screen.findByText('Hello again')).toBeVisible()
  await waitFor(() => expect(screen.getByRole('button', { name: 'Delete' })).toBeEnabled())
  await user.click(screen.getByRole('button', { name: 'Delete' }))
  const dialog = screen.getByRole('dialog')
  expect(
    within(dialog).getByText(/Everything that was printed with it stops working/),
  ).toBeVisible()
  await user.click(within(dialog).getByRole('button', { name: 'Delete the code' }))
  expect(await screen.findByText(/This code (?:was|is being) deleted/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'SVG' })).toBeDisabled()
})

test('a link to a number is made of its digits and shows the number', async () => {
  const { user, router } = await openStudio('?handle=rimonit&format=a4')
  await user.click(screen.getByRole('button', { name: 'Link to the number' }))
  const lines = await screen.findByRole('list', { name: 'Choose a line' })
  const [first] = within(lines).getAllByRole('button')
  if (first === undefined) throw new Error('There are lines.')
  await user.click(first)
  expect(await screen.findByText(/^https:\/\/wa\.me\/\d{10,}$/)).toBeVisible()
  expect(router.state.location.searchStr).toMatch(/code=phone(?::|%3A)/)
  expect(await screen.findByText(/scan it with two phones before print/)).toBeVisible()
})

test('on a format for drivers no code is drawn, and it says why', async () => {
  const files = watchFiles()
  const { user } = await openStudio(async (run) => {
    const { id } = await madeCode(run)
    return `?handle=Rimonit_New&format=us-bulletin-14x48&code=${id}`
  })
  expect(await screen.findByText(/Nobody who drives should scan/)).toBeVisible()
  await waitFor(() => expect(screen.getByRole('button', { name: 'SVG' })).toBeEnabled())
  await user.click(screen.getByRole('button', { name: 'SVG' }))
  await screen.findByText(/is made\. SHA-256/)
  expect(await textOf(files[0]?.blob)).not.toContain('data-role="qr"')
  await user.click(screen.getByRole('button', { name: 'ZIP' }))
  expect(await screen.findByText(/Without the code, .*: .*Van side/)).toBeVisible()
})

test('whoever may not ask uses the codes that are there, and changes none', async () => {
  await openStudio(
    async (run) => {
      const { id } = await madeCode(run)
      return `?handle=rimonit&format=a4&code=${id}`
    },
    { role: 'viewer', language: 'he' },
  )
  expect(await screen.findByText('Hello from the shelter')).toBeVisible()
  expect(screen.getByText('בשימוש')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'מחיקה' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'קוד חדש לאתר פרסום' })).toBeNull()
})

test('a code that is not here is told, and no file is made', async () => {
  await openStudio('?handle=rimonit&format=a4&code=nothing')
  expect(await screen.findByText(/There is no such code or line here/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'PDF' })).toBeDisabled()
})

test('a code that was deleted since is on no file, whatever the page still shows', async () => {
  const files = watchFiles()
  const { user, call, me, router } = await openStudio(async (run) => {
    const { id } = await madeCode(run)
    return `?handle=Rimonit_New&format=a4&code=${id}`
  })
  await waitFor(() => expect(screen.getByRole('button', { name: 'SVG' })).toBeEnabled())
  const code = new URLSearchParams(router.state.location.searchStr).get('code')
  await call(me, 'DELETE', `/api/v1/message-codes/${code}`)
  await user.click(screen.getByRole('button', { name: 'SVG' }))
  // By the file's own question, by the event of the deletion, or by both.
  expect(await screen.findAllByText(/code (?:was|is being) deleted/i)).not.toEqual([])
  expect(files).toEqual([])
})

test('a picture with too few pixels for its code is refused', async () => {
  const { user } = await openStudio(async (run) => {
    const { id } = await madeCode(run)
    return `?handle=Rimonit_New&format=own-screen&width=100&height=160&phrase=-&code=${id}`
  })
  await screen.findByText(/mm wide, scanned from as far as/)
  await waitFor(() => expect(screen.getByRole('button', { name: 'PNG' })).toBeEnabled())
  await user.click(screen.getByRole('button', { name: 'PNG' }))
  expect(await screen.findByText(/could not be read back from the file/)).toBeVisible()
})
