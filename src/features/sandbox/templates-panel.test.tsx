import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderApp } from '../../../tests/setup/component-api'
import { seedIsraeliBusiness } from '../../../mocks/meta/seed'

const hebrew = '29007199254740993'

function fewThings() {
  const world = seedIsraeliBusiness()
  return { ...world, numbers: world.numbers.slice(0, 2), assets: [] }
}

const open = () => renderApp({ path: '/sandbox', world: fewThings() })

async function region() {
  return within(await screen.findByRole('region', { name: 'Templates' }))
}

async function cardOf(name: RegExp) {
  const heading = await (await region()).findByRole('heading', { name })
  const card = heading.closest('li')
  if (card === null) throw new Error('The template is in no list.')
  return within(card)
}

test('a template is rejected, approved and rewritten by hand, and each state shows', async () => {
  const { user, api } = await open()
  const stands = async () =>
    (await api.meta.world()).templates.find(({ templateId }) => templateId === hebrew)
  const card = await cardOf(/request_phone_number · Hebrew/)
  expect(card.getByText('Approved')).toBeVisible()
  const moves = card.getByRole('combobox', { name: 'Meta’s move' })

  await user.selectOptions(moves, 'Reject: the format, with a recommendation')
  await user.click(card.getByRole('button', { name: 'Make the move' }))
  expect(await card.findByText('Rejected')).toBeVisible()
  expect(card.getByText(/Rejected: the format/)).toBeVisible()
  expect((await stands())?.rejectedReason).toBe('INVALID_FORMAT')

  await user.click(card.getByRole('button', { name: 'Make the move' }))
  expect(await card.findByText('Approved')).toBeVisible()

  await user.selectOptions(moves, 'Change the text')
  const field = card.getByRole('textbox', { name: 'New text' })
  await user.clear(field)
  expect(card.getByText(/1 to 1,024/)).toBeVisible()
  await user.type(field, 'מה המספר?')
  await user.click(card.getByRole('button', { name: 'Make the move' }))
  await waitFor(async () => expect((await stands())?.body).toBe('מה המספר?'))
})

test('the answer to the next creation is planned for one account, and forgotten', async () => {
  const { user, api } = await open()
  const planned = async () =>
    (await api.meta.world()).accounts.map(({ nextTemplateAnswers }) => nextTemplateAnswers)
  const form = within(await (await region()).findByRole('group', { name: 'The next creation' }))
  const answers = form.getByRole('combobox', { name: 'Meta answers a creation' })
  await user.selectOptions(answers, 'lost_after')
  await user.click(form.getByRole('button', { name: 'Plan for the next creation' }))
  const list = await form.findByRole('list', { name: /Planned for Rimonit Health/ })
  expect(list).toHaveTextContent('Create it, then lose the answer')
  expect(await planned()).toEqual([['lost_after'], []])
  await user.click(form.getByRole('button', { name: 'Forget these answers' }))
  await waitFor(async () => expect(await planned()).toEqual([[], []]))
})

test('templates are found by name and language', async () => {
  const { user } = await open()
  const part = await region()
  const box = await part.findByRole('searchbox', { name: 'Search by name or language' })
  await user.type(box, 'english{Enter}')
  expect(part.getAllByRole('listitem')).toHaveLength(2)
  await user.clear(box)
  await user.type(box, 'nothing{Enter}')
  expect(part.getByText('No template has this name or language.')).toBeVisible()
})
