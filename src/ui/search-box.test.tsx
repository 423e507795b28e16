import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { renderPart } from '../../tests/setup/render'
import { SearchBox } from './search-box'

function Page({ onSearch }: { onSearch: (text: string) => void }) {
  const [text, setText] = useState('')
  return (
    <>
      <button type="button" onClick={() => setText('from the address')}>
        Back
      </button>
      <SearchBox
        value={text}
        onSearch={(next) => {
          setText(next)
          onSearch(next)
        }}
      />
    </>
  )
}

test('typing searches once after a pause, Enter at once', async () => {
  const onSearch = vi.fn()
  await renderPart(<Page onSearch={onSearch} />)
  await userEvent.type(screen.getByRole('searchbox'), 'clinic')
  await vi.waitFor(() => expect(onSearch).toHaveBeenCalledExactlyOnceWith('clinic'))
  await userEvent.type(screen.getByRole('searchbox'), 's{Enter}')
  expect(onSearch).toHaveBeenLastCalledWith('clinics')
})

test('the box follows the address and clears with one press', async () => {
  const onSearch = vi.fn()
  await renderPart(<Page onSearch={onSearch} />)
  await userEvent.click(screen.getByRole('button', { name: 'Back' }))
  expect(screen.getByRole('searchbox')).toHaveValue('from the address')
  await userEvent.click(screen.getByRole('button', { name: 'Clear the search' }))
  expect(onSearch).toHaveBeenCalledExactlyOnceWith('')
})
