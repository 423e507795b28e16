import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { renderPart } from '../../tests/setup/render'
import { ConfirmDialog } from './confirm-dialog'

function dialog(more: Partial<Parameters<typeof ConfirmDialog>[0]> = {}) {
  return (
    <ConfirmDialog
      opened
      title="Release @clinic?"
      confirmLabel="Release @clinic"
      onConfirm={() => {}}
      onClose={() => {}}
      {...more}
    >
      The line will have no username.
    </ConfirmDialog>
  )
}

test('a dangerous act waits until the name is typed, with or without sign and capitals', async () => {
  const onConfirm = vi.fn()
  await renderPart(dialog({ typed: 'clinic', danger: true, onConfirm }))
  const confirm = screen.getByRole('button', { name: 'Release @clinic' })
  expect(confirm).toBeDisabled()
  await userEvent.type(screen.getByRole('textbox', { name: /clinic/ }), '@Clinic')
  expect(confirm).toBeEnabled()
  await userEvent.keyboard('{Enter}')
  expect(onConfirm).toHaveBeenCalledOnce()
})

test('while the act is under way it can be neither repeated nor closed', async () => {
  const onConfirm = vi.fn()
  const onClose = vi.fn()
  await renderPart(dialog({ busy: true, onConfirm, onClose }))
  await userEvent.click(screen.getByRole('button', { name: 'Close' }))
  screen.getByRole('dialog').dispatchEvent(new Event('cancel', { cancelable: true }))
  await userEvent.click(screen.getByRole('button', { name: /Release/ }))
  expect(onConfirm).not.toHaveBeenCalled()
  expect(onClose).not.toHaveBeenCalled()
})

test('Escape closes', async () => {
  const onClose = vi.fn()
  await renderPart(dialog({ onClose }))
  screen.getByRole('dialog').dispatchEvent(new Event('cancel', { cancelable: true }))
  expect(onClose).toHaveBeenCalledOnce()
})
