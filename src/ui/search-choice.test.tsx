import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { renderPart } from '../../tests/setup/render'
import { SearchChoice } from './search-choice'

const towns = ['Akko', 'Ashdod', 'Eilat', 'Haifa']

function Towns({ onChoose }: { onChoose: (town: string) => void }) {
  const [q, setQ] = useState('')
  const found = towns.filter((town) => town.toLowerCase().startsWith(q.toLowerCase()))
  return (
    <SearchChoice
      label="Town"
      shown="Haifa"
      nothing="No town is called that."
      options={found.map((town) => ({ value: town, label: town }))}
      onType={setQ}
      onChoose={onChoose}
    />
  )
}

async function show() {
  const onChoose = vi.fn()
  await renderPart(<Towns onChoose={onChoose} />)
  return {
    onChoose,
    user: userEvent.setup(),
    field: screen.getByRole('combobox', { name: 'Town' }),
  }
}

test('typing narrows the list, arrows choose in it, and Enter takes', async () => {
  const { onChoose, user, field } = await show()
  await user.clear(field)
  await user.type(field, 'a')
  const list = within(screen.getByRole('listbox', { name: 'Town' }))
  expect(list.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
    'Akko',
    'Ashdod',
  ])
  await user.keyboard('{ArrowDown}')
  expect(field).toHaveAttribute(
    'aria-activedescendant',
    list.getByRole('option', { name: 'Ashdod' }).id,
  )
  await user.keyboard('{Enter}')
  expect(onChoose).toHaveBeenCalledWith('Ashdod')
  expect(field).toHaveAttribute('aria-expanded', 'false')
})

test('Escape and leaving the field keep what was chosen', async () => {
  const { onChoose, user, field } = await show()
  await user.type(field, 'ei')
  await user.keyboard('{Escape}')
  expect(field).toHaveValue('Haifa')
  await user.type(field, 'ei')
  await user.tab()
  expect(field).toHaveValue('Haifa')
  expect(onChoose).not.toHaveBeenCalled()
})

test('a press takes one, and what fits nothing is said', async () => {
  const { onChoose, user, field } = await show()
  await user.click(field)
  await user.click(screen.getByRole('option', { name: 'Akko' }))
  expect(onChoose).toHaveBeenCalledWith('Akko')
  await user.clear(field)
  await user.type(field, 'x')
  expect(screen.getByText('No town is called that.')).toBeVisible()
  await user.keyboard('{Enter}')
  expect(onChoose).toHaveBeenCalledTimes(1)
})
