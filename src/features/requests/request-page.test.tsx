import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { SandboxAnswer } from '../../../domain/api/sandbox'
import type { BlockReason } from '../../../domain/username-request'
import { renderApp, type Run } from '../../../tests/setup/component-api'
import { ask, lineNamed, metaWillAnswer, reaches, step } from '../../../tests/setup/requests'

/** Opens the app on the page of a request that `make` answers. */
async function openRequest(
  make: (run: Run) => Promise<string>,
  options: { role?: 'admin' | 'marketing' | 'viewer'; language?: 'en' | 'he' } = {},
) {
  let id = ''
  const app = await renderApp({
    path: '/requests',
    ...options,
    prepare: async (run) => {
      id = await make(run)
    },
  })
  await app.router.navigate({ to: '/requests/$requestId', params: { requestId: id } })
  await screen.findByRole('list', { name: /The way of|הדרך של/ })
  return { ...app, id }
}

function standing() {
  return screen.getByRole('region', { name: /Rimonit|rimonit|Doctor|Clinic/ })
}

test('a name becomes reserved and then live on the open page, told politely, without a reload', async () => {
  const { api, user, ...run } = await openRequest(async (setUp) => {
    const maya = await setUp.addPerson('Maya Cohen', 'marketing')
    return (await ask(setUp, { as: maya, line: 'Rimonit Dental', candidates: ['RimonitSmile'] })).id
  })
  await user.click(screen.getByRole('button', { name: 'Approve' }))
  await user.click(screen.getByRole('button', { name: /Approve.*RimonitSmile/ }))
  expect(
    await screen.findByRole('heading', { name: /accepted @RimonitSmile for this line/ }),
  ).toBeVisible()
  const { phoneNumberId } = await lineNamed({ api, ...run }, 'Rimonit Dental')
  await api.meta.play({ play: 'make_visible', phoneNumberId })
  expect(await screen.findByRole('heading', { name: /Customers see @RimonitSmile/ })).toBeVisible()
  const said = await screen.findByText(/@RimonitSmile.: now Live/)
  expect(said).toHaveAttribute('aria-live', 'polite')
  expect(happened()).toHaveTextContent('Meta shows @RimonitSmile to customers.')
})

function happened() {
  return screen.getByRole('region', { name: 'What happened' })
}

const blocks: [answer: SandboxAnswer, reason: BlockReason, who: string, where: string][] = [
  ['147002', 'messaging_limit', 'Your business manager at Meta', 'Meta Business settings'],
  ['147003', 'facebook_link', 'Your business manager at Meta', 'WhatsApp Manager'],
  ['147004', 'instagram_link', 'Your business manager at Meta', 'WhatsApp Manager'],
  ['10', 'permission', 'An admin', 'Meta Business settings'],
  ['33', 'line_not_found', 'An admin', 'WhatsApp Manager'],
  ['133010', 'line_not_registered', 'An admin', 'WhatsApp Manager'],
  ['190', 'connection', 'An admin', 'Handleboard, Meta connection'],
  ['368', 'account_restricted', 'An admin', 'Meta Business Support'],
]

test('each block reason tells who must act, where, and what to do, and has a message to send them', async () => {
  const lines = [
    'Rimonit Dental',
    'Rimonit Ashdod Clinic',
    'Rimonit Courier',
    'Rimonit Labs Ramat Gan',
    'Rimonit Pharm Tel Aviv',
    'Rimonit Labs Results',
    'Rimonit Jerusalem Clinic',
    'Rimonit Pharm Be’er Sheva',
  ]
  const ids: string[] = []
  const { router, user } = await openRequest(async (run) => {
    for (const [index, [answer]] of blocks.entries()) {
      const line = lines[index] ?? ''
      await metaWillAnswer(run, line, answer)
      const request = await ask(run, { line, candidates: [`Rimonit_Name_${index}`] })
      await step(run, run.me, request.id, 'approve')
      ids.push(request.id)
    }
    for (const id of ids) await reaches(run, id, 'blocked')
    return ids[0] ?? ''
  })
  for (const [index, [, , who, where]] of blocks.entries()) {
    await router.navigate({ to: '/requests/$requestId', params: { requestId: ids[index] ?? '' } })
    await screen.findByRole('heading', { level: 1, name: `@Rimonit_Name_${index}` })
    const panel = within(standing())
    expect(panel.getByText(who)).toBeVisible()
    expect(panel.getByRole('link', { name: where })).toBeVisible()
    expect(panel.getByText('What to do').nextElementSibling?.children.length).toBeGreaterThan(1)
    expect(panel.getByRole('button', { name: 'Try again' })).toBeVisible()
    await user.click(panel.getByText('A message to whoever must act'))
    expect(panel.getByText(/^Hello, .*Rimonit_Name_/)).toBeVisible()
    expect(panel.getByText(new RegExp(`/requests/${ids[index]}$`))).toBeVisible()
  }
})

test('a move shows both lines before and after, and wants the username typed', async () => {
  const { user } = await openRequest(async (run) => {
    const request = await ask(run, { line: 'Rimonit Dental', candidates: ['Rimonit', 'Rimonit_D'] })
    await step(run, run.me, request.id, 'approve')
    await reaches(run, request.id, 'needs_move')
    return request.id
  })
  const table = within(standing()).getByRole('table', { name: /before and after/ })
  const rows = within(table)
    .getAllByRole('row')
    .map((row) => row.textContent)
  expect(rows[1]).toMatch(/Rimonit Courier.*@Rimonitno username$/)
  expect(rows[2]).toMatch(/Rimonit Dental.*no username@Rimonit$/)

  await user.click(screen.getByRole('button', { name: 'Move it here' }))
  const dialog = within(screen.getByRole('dialog'))
  const confirm = dialog.getByRole('button', { name: 'Move @Rimonit' })
  expect(confirm).toBeDisabled()
  await user.type(dialog.getByRole('textbox'), 'rimonit')
  await user.click(confirm)
  expect(
    await screen.findByRole('heading', { name: /accepted @Rimonit for this line/ }),
  ).toBeVisible()
})

test('leaving the name where it is goes on to the next candidate', async () => {
  const { user } = await openRequest(async (run) => {
    const request = await ask(run, { line: 'Rimonit Dental', candidates: ['Rimonit', 'Rimonit_D'] })
    await step(run, run.me, request.id, 'approve')
    await reaches(run, request.id, 'needs_move')
    return request.id
  })
  await user.click(screen.getByRole('button', { name: 'Ask for the next candidate' }))
  await user.click(screen.getByRole('button', { name: 'Ask for @Rimonit_D' }))
  expect(
    await screen.findByRole('heading', { name: /accepted @Rimonit_D for this line/ }),
  ).toBeVisible()
})

test('an admin cannot approve their own request while another admin exists, and is told so', async () => {
  await openRequest(async (run) => {
    await run.addPerson('Yael Stern', 'admin')
    return (await ask(run, { line: 'Rimonit Dental', candidates: ['RimonitSmile'] })).id
  })
  expect(screen.getByText('This is your own request: someone else must review it.')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull()
  expect(screen.getByRole('button', { name: 'Withdraw' })).toBeVisible()
})

test('a decision on what somebody changed meanwhile does nothing and shows the change', async () => {
  const { user, call, id, ...run } = await openRequest(async (setUp) => {
    const maya = await setUp.addPerson('Maya Cohen', 'marketing')
    return (await ask(setUp, { as: maya, line: 'Rimonit Dental', candidates: ['RimonitSmile'] })).id
  })
  await user.click(screen.getByRole('button', { name: 'Decline' }))
  const dialog = within(screen.getByRole('dialog'))
  await user.type(dialog.getByRole('textbox', { name: 'Why' }), 'Too long for a sign')
  const yael = await run.addPerson('Yael Stern', 'admin')
  await step({ ...run, call }, yael, id, 'request-changes', { note: 'Shorter, please' })
  await user.click(dialog.getByRole('button', { name: 'Decline @RimonitSmile' }))
  expect(await dialog.findByText(/Nothing was done/)).toBeVisible()
  expect(await dialog.findByText(/Changes requested/)).toBeVisible()
  await user.click(dialog.getByRole('button', { name: 'Show me the change' }))
  const heading = screen.getByRole('heading', { name: /asked for changes/ })
  await waitFor(() => expect(heading).toHaveFocus())
  expect(screen.getByText('Shorter, please')).toBeVisible()
  expect(screen.queryByRole('heading', { name: /reviewer declined/ })).toBeNull()
})

test('declining wants a reason, and keeps what was typed when the dialog is closed by mistake', async () => {
  const { user } = await openRequest(async (run) => {
    const maya = await run.addPerson('Maya Cohen', 'marketing')
    return (await ask(run, { as: maya, line: 'Rimonit Dental', candidates: ['RimonitSmile'] })).id
  })
  await user.click(screen.getByRole('button', { name: 'Decline' }))
  await user.click(screen.getByRole('button', { name: 'Decline @RimonitSmile' }))
  const why = screen.getByRole('textbox', { name: 'Why' })
  expect(why).toBeInvalid()
  expect(why).toHaveFocus()
  await user.type(why, 'Too long')
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  await user.click(screen.getByRole('button', { name: 'Decline' }))
  expect(screen.getByRole('textbox', { name: 'Why' })).toHaveValue('Too long')
  await user.click(screen.getByRole('button', { name: 'Decline @RimonitSmile' }))
  expect(await screen.findByRole('heading', { name: /reviewer declined/ })).toBeVisible()
})

test('a withdrawal is undone from where it was told', async () => {
  const { user } = await openRequest(async (run) => {
    return (await ask(run, { line: 'Rimonit Dental', candidates: ['RimonitSmile'] })).id
  })
  await user.click(screen.getByRole('button', { name: 'Withdraw' }))
  await user.click(screen.getByRole('button', { name: 'Withdraw @RimonitSmile' }))
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(await screen.findByRole('button', { name: 'Submit for review' })).toBeVisible()
  await waitFor(() =>
    expect(document.body).toHaveTextContent(/The request for @RimonitSmile is a draft again\./),
  )
})

async function refusedByMeta(run: Run, as = run.me): Promise<string> {
  const request = await ask(run, { as, line: 'Rimonit Dental', candidates: ['Doctor', 'Clinic'] })
  const yael = await run.addPerson('Yael Stern', 'admin')
  await step(run, yael, request.id, 'approve')
  await reaches(run, request.id, 'refused')
  return request.id
}

test('admins can open the answer of Meta with its code and trace id', async () => {
  const { user } = await openRequest(refusedByMeta)
  const [newest] = screen.getAllByText('The answer of Meta')
  if (newest === undefined) throw new Error('No answer of Meta is shown.')
  await user.click(newest)
  expect(screen.getAllByText('147001').length).toBeGreaterThan(0)
  expect(screen.getAllByText('Trace id').length).toBeGreaterThan(0)
  expect(screen.getAllByRole('button', { name: 'Copy Meta’s answer' }).length).toBeGreaterThan(0)
})

test('marketing sees what Meta decided, not its codes', async () => {
  await openRequest(refusedByMeta, { role: 'marketing' })
  expect(happened()).toHaveTextContent('Meta refused @Clinic, the last candidate.')
  expect(screen.queryByText('The answer of Meta')).toBeNull()
  expect(screen.getByRole('link', { name: 'Edit' })).toBeVisible()
})

test('a viewer sees where it stands and no step', async () => {
  await openRequest(
    async (run) => {
      const maya = await run.addPerson('Maya Cohen', 'marketing')
      return (await ask(run, { as: maya, line: 'Rimonit Dental', candidates: ['RimonitSmile'] })).id
    },
    { role: 'viewer' },
  )
  expect(screen.getByText('There is nothing for you to do here now.')).toBeVisible()
  const buttons = within(standing()).getAllByRole('button', { hidden: true })
  expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual(['Copy the message'])
})

test('an account that Meta slows down is told as a wait with its end, not as a failure', async () => {
  await openRequest(async (run) => {
    const { wabaId } = await lineNamed(run, 'Rimonit Dental')
    await run.api.meta.play({ play: 'throttle', wabaId, minutes: 10 })
    const request = await ask(run, { line: 'Rimonit Dental', candidates: ['RimonitSmile'] })
    await step(run, run.me, request.id, 'approve')
    return request.id
  })
  expect(
    await screen.findByText(/Meta asks us to slow down; we ask again by ourselves/),
  ).toBeVisible()
})

test('in Hebrew the handle stands in its own left-to-right isolate in every sentence', async () => {
  await openRequest(
    async (run) => (await ask(run, { line: 'Rimonit Dental', candidates: ['RimonitSmile'] })).id,
    { language: 'he' },
  )
  const handles = screen.getAllByText('@RimonitSmile')
  expect(handles.length).toBeGreaterThan(3)
  for (const handle of handles) expect(handle).toHaveAttribute('dir', 'ltr')
  expect(document.title).toContain('\u2066@RimonitSmile\u2069')
})

test('an address without a request says so', async () => {
  await renderApp({ path: '/requests/0192f7c4-0000-7000-8000-000000000000' })
  expect(
    await screen.findByRole('heading', { name: 'There is no request at this address.' }),
  ).toBeVisible()
})
