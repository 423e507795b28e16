import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { renderPart } from '../../tests/setup/render'
import { usePageFocus } from './page-focus'
import { PageHeader } from './page-header'

function Site() {
  const [title, setTitle] = useState('Lines')
  const { pageOpened } = usePageFocus()
  function open() {
    setTitle('Requests')
    pageOpened()
  }
  return (
    <>
      <button type="button" onClick={open}>
        Open
      </button>
      <PageHeader key={title} title={title} />
    </>
  )
}

test('the first load leaves the focus alone; an opened page takes it and names the window', async () => {
  await renderPart(<Site />)
  expect(document.body).toHaveFocus()
  expect(document.title).toBe('Lines · Handleboard')
  await userEvent.click(screen.getByRole('button'))
  expect(screen.getByRole('heading', { name: 'Requests' })).toHaveFocus()
  expect(document.title).toBe('Requests · Handleboard')
})
