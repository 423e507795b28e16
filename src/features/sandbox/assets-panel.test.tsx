import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderApp } from '../../../tests/setup/component-api'
import { seedIsraeliBusiness } from '../../../mocks/meta/seed'

function fewAssets() {
  const world = seedIsraeliBusiness()
  return { ...world, numbers: world.numbers.slice(0, 3), assets: world.assets.slice(2, 5) }
}

async function cardOf(name: string) {
  const region = within(await screen.findByRole('region', { name: 'Pages and Instagram accounts' }))
  const card = (await region.findByText(name)).closest('li')
  if (card === null) throw new Error(`${name} is in no list.`)
  return within(card)
}

test('a Page is renamed and linked by hand, as its people would do it', async () => {
  const { user, api } = await renderApp({ path: '/sandbox', world: fewAssets() })
  const stands = async () =>
    (await api.meta.world()).assets.find(({ assetId }) => assetId === '102938475610111')
  const field = (await cardOf('Rimonit Dental')).getByRole('textbox', { name: 'Name there' })
  await user.clear(field)
  await user.type(field, 'rimonit smile')
  expect((await cardOf('Rimonit Dental')).getByText(/50 at most/)).toBeVisible()
  await user.clear(field)
  await user.type(field, 'RimonitHaifa{Enter}')
  expect(await screen.findByText(/another one there has this name/)).toBeVisible()
  await user.clear(field)
  await user.type(field, 'rimonit.teeth{Enter}')
  await waitFor(async () => expect((await stands())?.username).toBe('rimonit.teeth'))
  expect(await screen.findByText(/is now called/)).toHaveTextContent('@rimonit.teeth')
  const select = (await cardOf('Rimonit Dental')).getByRole('combobox', {
    name: 'Linked to the number',
  })
  await user.selectOptions(select, '106540352250103')
  await waitFor(async () => expect((await stands())?.linkedTo).toBe('106540352250103'))
})
