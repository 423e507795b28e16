import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderApp, type Run } from '../../../tests/setup/component-api'
import { seedIsraeliBusiness } from '../../../mocks/meta/seed'
import { createGraphClient } from '../../../server/meta/graph-client'
import { sendTemplate } from '../../../server/meta/messages'

const phoneNumberId = '106540352250101'
const noga = 'IL.45634521792468013579'

function fewThings() {
  const world = seedIsraeliBusiness()
  return { ...world, numbers: world.numbers.slice(0, 2), assets: [] }
}

const open = (more: object = {}) =>
  renderApp({ path: '/sandbox?customer=person-noga', world: fewThings(), ...more })

/** The desk asks, as the connector does it. */
async function ask({ api }: Pick<Run, 'api'>): Promise<void> {
  const { sandbox } = api.deps.meta
  if (sandbox === null) throw new Error('The sandbox is not there.')
  const client = createGraphClient({ ...sandbox, version: 'v25.0', now: api.deps.now })
  await sendTemplate(client, {
    phoneNumberId,
    address: { kind: 'customer_id', value: noga },
    name: 'request_phone_number',
    language: 'he',
    callbackData: 'ask:1',
  })
}

const phone = async (name = 'The phone of נגה לוי') =>
  within(await screen.findByRole('region', { name: new RegExp(name) }))
const sent = (run: Run) =>
  run.api.meta.messages().map(({ direction, type, body }) => [direction, type, body])

test('whoever plays a hidden customer writes, and sees what the business gets to know', async () => {
  const run = await open()
  const { user } = run
  const device = await phone()
  const known = within(screen.getByRole('region', { name: /gets to know/ }))
  expect(known.getByText('The number is hidden')).toBeVisible()
  expect(known.getByText(noga)).toBeVisible()
  expect(known.queryByText(/\+972 50 555 1001/)).toBeNull()

  await user.type(device.getByRole('textbox', { name: 'Write as נגה לוי' }), 'שלום, יש תור?')
  await user.click(device.getByRole('button', { name: 'Send' }))
  expect(device.getByRole('group', { name: 'Chat of נגה לוי with Rimonit Health' })).toBeVisible()
  const chat = device.getByRole('log')
  expect(await within(chat).findByText('שלום, יש תור?')).toBeVisible()
  expect(chat).toHaveAttribute('dir', 'rtl')
  expect(device.getByRole('textbox', { name: 'Write as נגה לוי' })).toHaveValue('')
  expect(sent(run)).toEqual([['in', 'text', 'שלום, יש תור?']])
})

test('the template arrives, a no changes nothing and says so, and a yes shares the number', async () => {
  const run = await open()
  const { user, api } = run
  await ask(run)
  const device = await phone()
  const button = await device.findByRole('button', { name: 'שיתוף פרטי הקשר' })
  expect(device.getByText('delivered')).toBeVisible()

  await user.click(button)
  const sheet = within(device.getByRole('group', { name: /Share your phone number with/ }))
  expect(sheet.getByText('+972 50 555 1001')).toBeVisible()
  await waitFor(() => expect(sheet.getByRole('button', { name: 'Share' })).toHaveFocus())
  await user.click(sheet.getByRole('button', { name: 'Not now' }))
  expect(button).toHaveFocus()
  expect(device.getByText(/Nothing happened. Meta tells nobody of a no/)).toBeVisible()
  expect(api.meta.messages()).toHaveLength(1)

  await user.click(device.getByRole('button', { name: 'Read the message' }))
  expect(await device.findByText('read')).toBeVisible()
  await user.click(button)
  await user.click(device.getByRole('button', { name: 'Share' }))
  expect(await device.findByText('+972505551001')).toBeVisible()
  expect(await screen.findByText('The number is told')).toBeVisible()
  expect(sent(run).at(-1)).toEqual(['in', 'contacts', '+972505551001'])
})

test('a message that does not arrive is told with its reason', async () => {
  const run = await open()
  const { user } = run
  await phone()
  const plan = within(screen.getByRole('region', { name: 'The next message of this line' }))
  await user.selectOptions(plan.getByRole('combobox'), 'failed_131049')
  await user.click(plan.getByRole('button', { name: 'Plan this' }))
  expect(await plan.findByRole('listitem')).toHaveTextContent(/131049.* later: .*marketing/)
  await ask(run)
  const device = await phone()
  expect(await device.findByText(/did not arrive here.*as Meta lets through/)).toBeVisible()
  await waitFor(() => expect(plan.queryByRole('listitem')).toBeNull())
})

test('a card by hand has whatever number is chosen, and an old message arrives at a press', async () => {
  const run = await open()
  const { user } = run
  const device = await phone()
  const cards = device.getByRole('combobox', { name: 'Send a contact card by hand' })
  await user.selectOptions(cards, 'Somebody else’s number')
  await user.click(device.getByRole('button', { name: 'Send the card' }))
  expect(await device.findByText(/Avi Peretz, .*972545550999/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Let an old message arrive' }))
  expect(await device.findByText('שלום, אפשר לקבוע תור?')).toBeVisible()
})

test('names and numbers of the customer change, and those that are taken do not', async () => {
  const { user } = await open()
  await phone()
  const moves = within(screen.getByRole('region', { name: 'On this phone' }))
  await user.click(moves.getByRole('button', { name: 'Go without one' }))
  expect(await screen.findByText(/Without a username the number is always told/)).toBeVisible()

  const name = () => moves.getByRole('textbox', { name: 'Username of the customer' })
  await user.type(name(), 'omerbd')
  await user.click(moves.getByRole('button', { name: 'Take this name' }))
  expect(await moves.findByText(/Nothing changed: a business or somebody else/)).toBeVisible()

  const number = moves.getByRole('textbox', { name: 'New phone number' })
  await user.type(number, '050 111 9999')
  await user.click(moves.getByRole('button', { name: 'Change the number' }))
  expect(moves.getByText(/Write the whole number/)).toBeVisible()
  await user.clear(number)
  await user.type(number, '+972 50 111 9999')
  await user.click(moves.getByRole('button', { name: 'Change the number' }))
  const known = within(screen.getByRole('region', { name: /gets to know/ }))
  expect(await known.findByText('+972 50 111 9999')).toBeVisible()
  expect(known.queryByText(noga)).toBeNull()
})

test('a number in the contact book is told until Meta forgets it', async () => {
  const { user } = await open({ path: '/sandbox?customer=IL.20481230998172634455' })
  await phone('The phone of עומר בן דוד')
  const known = within(screen.getByRole('region', { name: /gets to know/ }))
  expect(known.getByText(/in Meta’s contact book/)).toBeVisible()
  expect(screen.getByRole('button', { name: /עומר בן דוד/, pressed: true })).toBeVisible()
  expect(await known.findByRole('link', { name: 'Open the line' })).toBeVisible()
  await user.click(known.getByRole('button', { name: 'Let Meta forget the number' }))
  expect(await known.findByText('The number is hidden')).toBeVisible()
  expect(known.queryByRole('button')).toBeNull()
})

test('another customer and another line are one press away, and stand in the address', async () => {
  const { user, router } = await open()
  await phone()
  await user.type(
    screen.getByRole('searchbox', { name: /Search by name, username/ }),
    'daniel{Enter}',
  )
  await user.click(await screen.findByRole('button', { name: /Daniel Azulay/ }))
  const device = await phone('The phone of Daniel Azulay')
  expect(device.getByRole('log')).toHaveAttribute('dir', 'ltr')
  const choice = screen.getByRole('combobox', { name: 'In touch with the line' })
  await user.selectOptions(choice, '106540352250102')
  await waitFor(() =>
    expect(router.state.location.search).toMatchObject({
      customer: 'person-daniel',
      line: '106540352250102',
    }),
  )
})

test('in Hebrew the phone says the same', async () => {
  await open({ language: 'he' })
  const device = await phone('הטלפון של נגה לוי')
  expect(device.getByRole('textbox', { name: /כתיבה בשם/ })).toBeVisible()
  expect(screen.getByText('המספר מוסתר')).toBeVisible()
})

test('a world of before there were customers says how to get some', async () => {
  await open({ world: { ...fewThings(), customers: [] }, path: '/sandbox' })
  expect(await screen.findByText('Nobody writes here.')).toBeVisible()
})
